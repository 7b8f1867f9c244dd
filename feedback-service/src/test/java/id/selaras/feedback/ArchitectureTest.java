package id.selaras.feedback;

import id.selaras.contracts.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ServiceArchitecture SERVICE = ServiceArchitecture.of("feedback");

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
