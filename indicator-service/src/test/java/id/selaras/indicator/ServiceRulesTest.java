package id.selaras.indicator;

import id.selaras.contracts.testing.ServiceRules;
import java.util.Set;

class ServiceRulesTest implements ServiceRules {

  @Override
  public Set<String> silentEventTypes() {
    return Set.of(
        "indicator-version.drafted",
        "indicator-version.edited",
        "revision.opened",
        "revision.withdrawn");
  }
}
