package id.selaras.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the repository and what was built in it. */
final class Home {

  private Home() {}

  /** {@code SELARAS_HOME}, or the nearest folder above this one that holds the repository. */
  static Path find() {
    String set = System.getenv("SELARAS_HOME");
    Path from = Path.of(set == null || set.isBlank() ? "" : set).toAbsolutePath();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local"))) {
        return folder;
      }
    }
    throw new StartFailure("%s is not inside the Selaras repository.".formatted(from));
  }

  /** The runnable jar of a module. */
  static Path jar(Path home, Service service) {
    Path jar = jarIn(home.resolve(service.title()).resolve("target"), service.title());
    if (jar == null) {
      throw new StartFailure(
          "%s is not built. Run ./run, or ./mvnw -DskipTests package.".formatted(service.title()));
    }
    return jar;
  }

  /** Class path of the local programs. */
  static String localClassPath(Path home) {
    Path target = home.resolve("local").resolve("target");
    Path jar = jarIn(target, "local");
    if (jar == null || !Files.isDirectory(target.resolve("lib"))) {
      throw new StartFailure("local is not built. Run ./run, or ./mvnw -DskipTests package.");
    }
    return jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
  }

  /** The Java that runs this very program runs the others too. */
  static String java() {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
        .toString();
  }

  private static @Nullable Path jarIn(Path target, String module) {
    if (!Files.isDirectory(target)) {
      return null;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches(module + "-[0-9][^/]*\\.jar"))
          .filter(
              file -> !file.getFileName().toString().matches(".*-(sources|tests|javadoc)\\.jar"))
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + target, e);
    }
  }
}
