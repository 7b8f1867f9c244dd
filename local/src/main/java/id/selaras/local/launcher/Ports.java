package id.selaras.local.launcher;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The port of each process.
 *
 * @param controller the broker's second port
 */
public record Ports(Map<Service, Integer> values, int controller) {

  static final String CONTROLLER_VARIABLE = "SELARAS_KAFKA_CONTROLLER_PORT";
  private static final int DEFAULT_CONTROLLER = 9093;
  private static final int CONTROLLER_OFFSET = 7;

  public Ports {
    values = Map.copyOf(values);
  }

  /**
   * A variable of its own wins over the base, the base over the default.
   *
   * @param base first of nine consecutive ports, or null for the usual ones
   */
  static Ports of(@Nullable Integer base, Map<String, String> environment) {
    Map<Service, Integer> values = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      int otherwise = base == null ? service.defaultPort() : base + service.offset();
      values.put(service, read(environment, service.variable(), otherwise));
    }
    int controller = base == null ? DEFAULT_CONTROLLER : base + CONTROLLER_OFFSET;
    return new Ports(values, read(environment, CONTROLLER_VARIABLE, controller));
  }

  private static int read(Map<String, String> environment, String variable, int otherwise) {
    String written = environment.get(variable);
    if (written == null || written.isBlank()) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(written.strip());
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Answered below, like a number out of range.
    }
    throw new StartFailure("%s=%s is not a port.".formatted(variable, written));
  }

  int of(Service service) {
    Integer port = values.get(service);
    if (port == null) {
      throw new IllegalArgumentException("No port for " + service);
    }
    return port;
  }

  String address(Service service) {
    return "http://localhost:" + of(service);
  }
}
