package id.selaras.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A process of the system, from its start to its end. */
final class RunningProgram {

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Program program;
  private final Process process;
  private final Instant startedAt = Instant.now();
  private volatile boolean expectedToEnd;

  private RunningProgram(Program program, Process process) {
    this.program = program;
    this.process = process;
  }

  static RunningProgram start(Program program) {
    try {
      Files.createDirectories(program.log().getParent());
      ProcessBuilder builder = new ProcessBuilder(program.command());
      builder.environment().putAll(program.environment());
      // Options of a build or a debugger are meant for the launcher, not for every process.
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder.redirectErrorStream(true);

      builder.redirectOutput(ProcessBuilder.Redirect.to(program.log().toFile()));
      return new RunningProgram(program, builder.start());
    } catch (IOException e) {
      throw new StartFailure("Cannot start " + program.instance().title(), e);
    }
  }

  /** Waits until the process says that it is ready; fails when it ends or takes too long. */
  void awaitReady(Duration patience) throws InterruptedException {
    Instant deadline = Instant.now().plus(patience);
    while (!isReady()) {
      if (!process.isAlive()) {
        throw ended();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartFailure(
            "%s is not ready after %d s.%n%s"
                .formatted(title(), patience.toSeconds(), LogTail.of(program.log())));
      }
      if (process.waitFor(150, TimeUnit.MILLISECONDS)) {
        throw ended();
      }
    }
  }

  boolean isReady() throws InterruptedException {
    return process.isAlive() && program.health().isReady(process.pid());
  }

  StartFailure ended() {
    return new StartFailure(
        "%s ended with exit code %d.%n%s"
            .formatted(title(), process.exitValue(), LogTail.of(program.log())));
  }

  /** Calls the listener when the process ends without having been told to. */
  void onUnexpectedEnd(Runnable listener) {
    process
        .onExit()
        .thenRun(
            () -> {
              if (!expectedToEnd) {
                listener.run();
              }
            });
  }

  /** Asks the process to end. */
  void terminate() {
    expectedToEnd = true;
    process.destroy();
  }

  /** Waits for the end of a process that was asked to; one that does not follow is killed. */
  void awaitEnd() {
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process at once, as a crash would. */
  void kill() {
    expectedToEnd = true;
    process.destroyForcibly();
    process.onExit().join();
  }

  String title() {
    return program.instance().title();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Duration age() {
    return Duration.between(startedAt, Instant.now());
  }
}
