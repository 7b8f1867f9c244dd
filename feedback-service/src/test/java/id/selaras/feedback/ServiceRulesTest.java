package id.selaras.feedback;

import id.selaras.contracts.testing.ServiceRules;

class ServiceRulesTest implements ServiceRules {}
