package id.selaras.contracts.testing;

import org.junit.jupiter.api.Test;

/**
 * What holds for a service whose classes keep to the role that their name tells. A service takes it
 * beside {@link ServiceRules}.
 */
public interface RoleRules {

  private ServiceArchitecture architecture() {
    String folder = getClass().getPackageName();
    return ServiceArchitecture.of(folder.substring(folder.lastIndexOf('.') + 1));
  }

  @Test
  default void storesAloneKnowTheDatabase() {
    architecture().storesAloneKnowTheDatabase();
  }

  @Test
  default void servicesKnowNoAdapter() {
    architecture().servicesKnowNoAdapter();
  }

  @Test
  default void controllersTranslateAlone() {
    architecture().controllersTranslateAlone();
  }

  @Test
  default void storesKnowNoCaller() {
    architecture().storesKnowNoCaller();
  }
}
