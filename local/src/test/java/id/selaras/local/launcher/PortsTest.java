package id.selaras.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void withoutAWishTheUsualPortsAreTaken() {
    Ports ports = Ports.of(null, Map.of());
    assertThat(ports.of(Service.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Service.DATABASE)).isEqualTo(27017);
    assertThat(ports.controller()).isEqualTo(9093);
  }

  @Test
  void aBaseMovesEveryPortToOneOfItsOwn() {
    Ports ports = Ports.of(20_000, Map.of());
    assertThat(ports.values().values()).doesNotHaveDuplicates().doesNotContain(ports.controller());
    assertThat(ports.values().values()).allMatch(port -> port >= 20_000 && port < 20_009);
  }

  @Test
  void aVariableWinsOverTheBase() {
    Ports ports = Ports.of(20_000, Map.of("SELARAS_IDENTITY_PORT", "9100"));
    assertThat(ports.of(Service.IDENTITY)).isEqualTo(9100);
  }

  @Test
  void aVariableThatIsNoPortIsNamed() {
    assertThatThrownBy(() -> Ports.of(null, Map.of("SELARAS_PORT", "web")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("SELARAS_PORT=web");
  }

  @Test
  void aSecondInstanceHasPortsAndANameOfItsOwn() {
    Ports ports = Ports.of(20_000, Map.of());
    List<Instance> all = Instance.all(List.of(Service.values()), 2);

    assertThat(all).hasSize(12);
    assertThat(all.stream().map(instance -> instance.port(ports)))
        .doesNotHaveDuplicates()
        .doesNotContain(ports.controller());
    assertThat(all).allSatisfy(i -> assertThat(Instance.named(i.title())).isEqualTo(i));
  }
}
