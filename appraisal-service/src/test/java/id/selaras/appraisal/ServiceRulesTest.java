package id.selaras.appraisal;

import id.selaras.contracts.testing.ServiceRules;
import java.util.Set;

class ServiceRulesTest implements ServiceRules {

  @Override
  public Set<String> codesHandedOn() {
    return ServiceRules.literals("(?:nip|own)-[a-z0-9-]+");
  }
}
