package id.selaras.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the local programs in a process of its own, as the launcher starts it. */
public final class LocalProcess implements AutoCloseable {

  private final Process process;

  private LocalProcess(Process process) {
    this.process = process;
  }

  /** Starts a main class with the class path of the test and waits until it says it is ready. */
  public static LocalProcess start(Class<?> main, Path folder, String... arguments)
      throws IOException, InterruptedException {
    ReadyFile ready = new ReadyFile(folder.resolve(main.getSimpleName() + ".ready"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback-local.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--ready",
                ready.path().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
    while (!ready.writtenBy(process.pid())) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        process.destroyForcibly();
        throw new IllegalStateException(main.getSimpleName() + " did not become ready");
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return new LocalProcess(process);
  }

  /** A port that nobody uses. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Ends the process as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
