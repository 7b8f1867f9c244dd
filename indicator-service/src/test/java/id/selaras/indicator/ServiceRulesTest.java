package id.selaras.indicator;

import id.selaras.contracts.testing.ServiceRules;

class ServiceRulesTest implements ServiceRules {}
