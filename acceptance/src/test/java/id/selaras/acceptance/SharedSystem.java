package id.selaras.acceptance;

import id.selaras.local.launcher.LocalOptions;
import id.selaras.local.launcher.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The whole system as processes of its own, two of each service, started once for all tests of this
 * module and stopped with the JVM.
 */
final class SharedSystem {

  private static @Nullable SharedSystem started;

  final LocalSystem local;
  final Api api;

  private SharedSystem() {
    try {
      Path data =
          Files.createDirectories(Path.of("target", "system-" + ProcessHandle.current().pid()));
      local =
          LocalSystem.start(
              LocalOptions.defaults().portBase(18080).instances(2).data(data).sampleData(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(local::close));
    api = new Api(local.running());
  }

  static synchronized SharedSystem get() {
    SharedSystem system = started;
    if (system == null) {
      system = new SharedSystem();
      started = system;
    }
    return system;
  }
}
