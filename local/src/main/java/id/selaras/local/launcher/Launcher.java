package id.selaras.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What {@code ./run} starts: the system in front of the terminal, until Ctrl-C. */
public final class Launcher {

  private static final String HELP =
      """
      Usage: ./run [options]

      Starts Selaras on this machine and stays in front; Ctrl-C stops everything.

        --port-base N      all ports from N on: gateway N, indicator N+1, appraisal N+2, feedback N+3,
                           evaluation N+4, identity N+5, broker N+6 and N+7, database N+8
        --data DIR         folder of everything that survives a restart (.selaras, or SELARAS_DATA)
        --pack PACK        the district: the name of a folder in local/packs, or the path of one (medan)
        --instances N      processes of each of the four services (1); number n listens on its
                           service's port + 10 x (n - 1)
        --no-sample-data   start empty
        --help             this text

      Ports (variable, default): SELARAS_PORT 8080 (gateway), SELARAS_INDICATOR_PORT 8081,
        SELARAS_APPRAISAL_PORT 8082, SELARAS_FEEDBACK_PORT 8083, SELARAS_EVALUATION_PORT 8084,
        SELARAS_IDENTITY_PORT 9000, SELARAS_KAFKA_PORT 9092, SELARAS_KAFKA_CONTROLLER_PORT 9093,
        SELARAS_MONGO_PORT 27017
      MONGODB_URI selects a real MongoDB in place of the embedded one.
      Logs are in <data>/logs; addresses, accounts and process ids in <data>/running.json.
      """;

  private Launcher() {}

  /** Starts the system and stays until it is told to stop or a process ends by itself. */
  public static void main(String[] args) throws InterruptedException {
    if (List.of(args).contains("--help")) {
      System.out.print(HELP);
      return;
    }
    long startedAt = System.nanoTime();
    LocalSystem system;
    try {
      system = LocalSystem.start(options(args));
    } catch (StartFailure failure) {
      fail(failure.explanation());
      return;
    }
    CountDownLatch ended = new CountDownLatch(1);
    system.onUnexpectedEnd(
        message -> {
          System.err.println(System.lineSeparator() + message);
          ended.countDown();
        });
    System.out.print(welcome(system.running(), (System.nanoTime() - startedAt) / 1e9));
    ended.await();
    System.err.println("Stopping the others.");
    system.close();
    System.exit(1);
  }

  static LocalOptions options(String... args) {
    LocalOptions options = LocalOptions.defaults();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--port-base" -> options = options.portBase(number(args, ++i, 1, 65_499));
        case "--data" -> options = options.data(Path.of(value(args, ++i)));
        case "--pack" -> options = options.pack(value(args, ++i));
        case "--instances" -> options = options.instances(number(args, ++i, 1, 9));
        case "--no-sample-data" -> options = options.sampleData(false);
        default -> throw new StartFailure("Unknown option %s; see ./run --help".formatted(args[i]));
      }
    }
    return options;
  }

  private static int number(String[] args, int i, int least, int most) {
    try {
      int number = Integer.parseInt(value(args, i));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Answered below, like a number out of range.
    }
    throw new StartFailure(
        "%s needs a number between %d and %d".formatted(args[i - 1], least, most));
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) {
      throw new StartFailure("%s needs a value; see ./run --help".formatted(args[i - 1]));
    }
    return args[i];
  }

  private static String welcome(Running running, double seconds) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nSelaras is ready after %.1f s: %s%n%nDemo accounts (password %s):%n",
            seconds,
            running.gateway(),
            running.accounts().getFirst().password()));
    for (Running.DemoAccount account : running.accounts()) {
      text.append(
          String.format(
              "  %-16s %-40s %s%n",
              account.account(), account.name(), String.join(", ", account.roles())));
    }
    return text.append(String.format("%nCtrl-C stops everything.%n")).toString();
  }

  private static void fail(String message) {
    System.err.println(System.lineSeparator() + message);
    System.exit(1);
  }
}
