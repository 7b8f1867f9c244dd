package id.selaras.appraisal;

import id.selaras.contracts.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ServiceArchitecture SERVICE = ServiceArchitecture.of("appraisal");

  @Test
  void theDomainKnowsNoFramework() {
    SERVICE.domainKnowsNoFramework();
  }

  @Test
  void featureFoldersHaveNoCycles() {
    SERVICE.featureFoldersHaveNoCycles();
  }

  @Test
  void noOtherServiceIsImported() {
    SERVICE.noOtherServiceIsImported();
  }

  @Test
  void topicsAreNamedOnce() {
    SERVICE.topicsAreNamedOnce();
  }
}
