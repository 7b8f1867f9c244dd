package id.selaras.local.launcher;

import java.util.Arrays;
import java.util.Locale;

/** A process of the system, with its default port and the variable that changes it. */
public enum Service {
  BROKER("broker", 9092, 6, "SELARAS_KAFKA_PORT"),
  DATABASE("database", 27017, 8, "SELARAS_MONGO_PORT"),
  IDENTITY("identity", 9000, 5, "SELARAS_IDENTITY_PORT"),
  INDICATOR("indicator-service", 8081, 1, "SELARAS_INDICATOR_PORT"),
  APPRAISAL("appraisal-service", 8082, 2, "SELARAS_APPRAISAL_PORT"),
  FEEDBACK("feedback-service", 8083, 3, "SELARAS_FEEDBACK_PORT"),
  EVALUATION("evaluation-service", 8084, 4, "SELARAS_EVALUATION_PORT"),
  GATEWAY("gateway", 8080, 0, "SELARAS_PORT");

  private final String title;
  private final int defaultPort;
  private final int offset;
  private final String variable;

  Service(String title, int defaultPort, int offset, String variable) {
    this.title = title;
    this.defaultPort = defaultPort;
    this.offset = offset;
    this.variable = variable;
  }

  /** Name of the process, of its module where it has one, and of its log. */
  public String title() {
    return title;
  }

  int defaultPort() {
    return defaultPort;
  }

  int offset() {
    return offset;
  }

  String variable() {
    return variable;
  }

  /** Whether it is a module with a runnable jar of its own. */
  boolean isModule() {
    return compareTo(INDICATOR) >= 0;
  }

  /** Whether there may be several of it: the four services behind the gateway. */
  boolean isReplicated() {
    return isModule() && this != GATEWAY;
  }

  /** Variable under which the gateway finds an instance of a service, counted from 0. */
  String addressVariable(int index) {
    return "SPRING_CLOUD_DISCOVERY_CLIENT_SIMPLE_INSTANCES_%s_%d_URI"
        .formatted(title.replace("-service", "").toUpperCase(Locale.ROOT), index);
  }

  /** The service of that name. */
  public static Service named(String title) {
    return Arrays.stream(values())
        .filter(service -> service.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No service is called " + title));
  }
}
