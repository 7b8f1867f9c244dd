package id.selaras.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to start the system.
 *
 * @param home folder of the built repository
 * @param data folder of everything that survives a restart
 * @param portBase first of nine consecutive ports; null for the usual ones
 * @param sampleData whether to load the sample data where it has not been loaded yet
 * @param patience how long a process may take to become healthy
 * @param environment variables read for ports and for {@code MONGODB_URI}
 * @param progress told what is going on, a line at a time
 */
public record LocalOptions(
    Path home,
    Path data,
    @Nullable Integer portBase,
    boolean sampleData,
    Duration patience,
    Map<String, String> environment,
    Consumer<String> progress) {

  public LocalOptions {
    environment = Map.copyOf(environment);
  }

  /** The usual ports, data under {@code .selaras} of the repository, with sample data. */
  public static LocalOptions defaults() {
    Map<String, String> environment = System.getenv();
    Path home = Home.find();
    String data = environment.getOrDefault("SELARAS_DATA", "");
    return new LocalOptions(
        home,
        data.isBlank() ? home.resolve(".selaras") : Path.of(data).toAbsolutePath(),
        null,
        true,
        Duration.ofMinutes(4),
        environment,
        System.out::println);
  }

  /** With all ports derived from one. */
  public LocalOptions portBase(int first) {
    return new LocalOptions(home, data, first, sampleData, patience, environment, progress);
  }

  /** With another data folder. */
  public LocalOptions data(Path folder) {
    return new LocalOptions(
        home, folder.toAbsolutePath(), portBase, sampleData, patience, environment, progress);
  }

  /** With or without the sample data. */
  public LocalOptions sampleData(boolean wanted) {
    return new LocalOptions(home, data, portBase, wanted, patience, environment, progress);
  }

  /** With another listener for progress. */
  public LocalOptions progress(Consumer<String> listener) {
    return new LocalOptions(home, data, portBase, sampleData, patience, environment, listener);
  }

  Ports ports() {
    return Ports.of(portBase, environment);
  }

  /** A database that somebody else runs; null when the embedded one is to be used. */
  @Nullable String outsideDatabase() {
    String uri = environment.get("MONGODB_URI");
    return uri == null || uri.isBlank() ? null : uri;
  }
}
