package id.selaras.evaluation;

import static java.util.stream.Collectors.toSet;

import id.selaras.contracts.testing.ServiceRules;
import id.selaras.evaluation.intake.Reason;
import java.util.Set;
import java.util.stream.Stream;

class ServiceRulesTest implements ServiceRules {

  @Override
  public Set<String> codesHandedOn() {
    return Stream.of(Reason.values()).map(Reason::name).collect(toSet());
  }
}
