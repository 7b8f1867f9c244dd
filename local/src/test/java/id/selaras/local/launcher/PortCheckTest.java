package id.selaras.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void aPortInUseIsNamedWithTheVariableThatMovesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      Ports ports = Ports.of(null, Map.of("SELARAS_PORT", Integer.toString(port)));

      assertThatThrownBy(() -> PortCheck.check(ports, List.of(new Instance(Service.GATEWAY, 1))))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("gateway")
          .hasMessageContaining("SELARAS_PORT")
          .hasMessageContaining("--port-base");
    }
  }

  @Test
  void freePortsAreAccepted() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Ports ports = Ports.of(null, Map.of("SELARAS_PORT", Integer.toString(port)));

    assertThatCode(() -> PortCheck.check(ports, List.of(new Instance(Service.GATEWAY, 1))))
        .doesNotThrowAnyException();
  }
}
