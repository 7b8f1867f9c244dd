package id.selaras.local.launcher;

import id.selaras.local.ReadyFile;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line and the environment of each process. */
final class Programs {

  /** More would only cost memory on one machine; a real cluster has 12. */
  private static final int PARTITIONS = 3;

  private final LocalOptions options;
  private final Ports ports;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Programs(LocalOptions options) {
    this.options = options;
    this.ports = options.ports();
  }

  Program of(Instance instance) {
    return switch (instance.service()) {
      case BROKER ->
          local(
              instance,
              "id.selaras.local.broker.Broker",
              List.of(
                  "--controller-port",
                  Integer.toString(ports.controller()),
                  "--partitions",
                  Integer.toString(PARTITIONS)),
              "kafka");
      case DATABASE -> local(instance, "id.selaras.local.database.Database", List.of(), "mongo");
      case IDENTITY -> identity(instance);
      case INDICATOR, APPRAISAL, FEEDBACK, EVALUATION, GATEWAY -> module(instance);
    };
  }

  private Program local(Instance instance, String main, List<String> arguments, String folder) {
    Service service = instance.service();
    ReadyFile ready = new ReadyFile(options.data().resolve("ready").resolve(service.title()));
    List<String> command = java(service, "-Dlogback.configurationFile=logback-local.xml");
    command.addAll(List.of("-cp", Home.localClassPath(options.home()), main));
    command.addAll(List.of("--port", Integer.toString(ports.of(service))));
    command.addAll(List.of("--data", options.data().resolve(folder).toString()));
    command.addAll(List.of("--ready", ready.path().toString()));
    command.addAll(arguments);
    return new Program(instance, command, Map.of(), log(instance), new Health.File(ready));
  }

  private Program identity(Instance instance) {
    List<String> command = java(Service.IDENTITY, null);
    command.addAll(
        List.of(
            "-cp",
            Home.localClassPath(options.home()),
            "id.selaras.local.identity.IdentityApplication"));
    int gateway = ports.of(Service.GATEWAY);
    Map<String, String> environment =
        Map.of(
            "SERVER_PORT",
            Integer.toString(ports.of(Service.IDENTITY)),
            "OIDC_ISSUER_URI",
            issuer(),
            "SELARAS_WEB_ORIGINS",
            // The last one is the development server of the web application.
            "http://localhost:%d,http://127.0.0.1:%d,http://localhost:5173"
                .formatted(gateway, gateway),
            "SELARAS_IDENTITY_DATA",
            options.data().resolve("identity").toString(),
            "SELARAS_IDENTITY_PACK",
            options.files().folder().toString());
    return new Program(
        instance,
        command,
        environment,
        log(instance),
        new Health.Http(client, issuer() + "/.well-known/openid-configuration"));
  }

  private Program module(Instance instance) {
    Service service = instance.service();
    List<String> command = java(service, null);
    UnpackedModule module =
        UnpackedModule.of(Home.jar(options.home(), service), options.data().resolve("programs"));
    command.addAll(List.of("-cp", module.classPath(), module.mainClass()));
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_PORT", Integer.toString(instance.port(ports)));
    environment.put("OIDC_ISSUER_URI", issuer());
    if (service == Service.GATEWAY) {
      environment.put("SELARAS_ORGANISATION", options.files().district().organisation());
      for (Instance behind : Instance.all(List.of(Service.values()), options.instances())) {
        if (behind.service().isReplicated()) {
          environment.put(
              behind.service().addressVariable(behind.number() - 1), behind.address(ports));
        }
      }
    } else {
      environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
      environment.put("MONGODB_URI", mongo());
      environment.put("SELARAS_INSTANCE", Integer.toString(instance.number()));
      environment.put(
          "SELARAS_STATE_DIR",
          options.data().resolve("state").resolve(instance.title()).toString());
    }
    return new Program(
        instance,
        command,
        environment,
        log(instance),
        new Health.Http(client, instance.address(ports) + "/actuator/health/readiness"));
  }

  private static List<String> java(Service service, @Nullable String option) {
    List<String> command = new ArrayList<>();
    command.add(Home.java());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx" + heapMegabytes(service) + "m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED"));
    if (option != null) {
      command.add(option);
    }
    return command;
  }

  private static int heapMegabytes(Service service) {
    return switch (service) {
      case IDENTITY, GATEWAY -> 96;
      case BROKER, DATABASE, INDICATOR, FEEDBACK -> 112;
      case APPRAISAL -> 128;
      case EVALUATION -> 144;
    };
  }

  String issuer() {
    return ports.address(Service.IDENTITY);
  }

  String kafka() {
    return "localhost:" + ports.of(Service.BROKER);
  }

  String mongo() {
    String outside = options.outsideDatabase();
    return outside == null ? "mongodb://localhost:" + ports.of(Service.DATABASE) : outside;
  }

  Path log(Instance instance) {
    return options.data().resolve("logs").resolve(instance.title() + ".log");
  }
}
