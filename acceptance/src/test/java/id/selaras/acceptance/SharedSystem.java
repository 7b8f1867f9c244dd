package id.selaras.acceptance;

import id.selaras.local.launcher.LocalOptions;
import id.selaras.local.launcher.LocalSystem;
import id.selaras.local.pack.Account;
import id.selaras.local.year.Api;
import id.selaras.local.year.Year;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The whole system as processes of its own, two of each service, with the sample data; started once
 * for all tests of this module that take nothing away from it, and stopped with the JVM.
 */
final class SharedSystem {

  private static @Nullable SharedSystem started;

  final LocalSystem local;
  final Api api;
  final Year year;

  private SharedSystem(String name, int portBase, boolean sampleData) {
    local = start(name, portBase, sampleData);
    Runtime.getRuntime().addShutdownHook(new Thread(local::close));
    api = new Api(local.running().gateway(), local.running().issuer(), Account.PASSWORD);
    year = new Year(api);
  }

  /** One after the other: two starting at once on two cores take longer than they are given. */
  private static synchronized LocalSystem start(String name, int portBase, boolean sampleData) {
    try {
      Path data =
          Files.createDirectories(Path.of("target", name + "-" + ProcessHandle.current().pid()));
      return LocalSystem.start(
          LocalOptions.defaults()
              .portBase(portBase)
              .instances(2)
              .data(data)
              .sampleData(sampleData));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized SharedSystem get() {
    SharedSystem system = started;
    if (system == null) {
      system = new SharedSystem("system", 18080, true);
      started = system;
    }
    return system;
  }

  /** Another system, empty, for tests that stop and kill its parts. */
  static SharedSystem apart(String name, int portBase) {
    return new SharedSystem(name, portBase, false);
  }
}
