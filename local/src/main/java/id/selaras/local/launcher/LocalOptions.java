package id.selaras.local.launcher;

import id.selaras.local.pack.Pack;
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
 * @param pack the district's data pack: the name of its folder in {@code local/packs}, or a path
 * @param instances how many processes of each of the four services, 1 to 9
 * @param sampleData whether to load the sample data where it has not been loaded yet
 * @param patience how long a process may take to become healthy
 * @param environment variables read for ports and for {@code MONGODB_URI}
 * @param progress told what is going on, a line at a time
 */
public record LocalOptions(
    Path home,
    Path data,
    @Nullable Integer portBase,
    String pack,
    int instances,
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
        Pack.USUAL,
        1,
        true,
        Duration.ofMinutes(4),
        environment,
        System.out::println);
  }

  /** With all ports derived from one. */
  public LocalOptions portBase(int first) {
    return new LocalOptions(
        home, data, first, pack, instances, sampleData, patience, environment, progress);
  }

  /** With another data folder. */
  public LocalOptions data(Path folder) {
    return new LocalOptions(
        home,
        folder.toAbsolutePath(),
        portBase,
        pack,
        instances,
        sampleData,
        patience,
        environment,
        progress);
  }

  /** With or without the sample data. */
  public LocalOptions sampleData(boolean wanted) {
    return new LocalOptions(
        home, data, portBase, pack, instances, wanted, patience, environment, progress);
  }

  /** With another listener for progress. */
  public LocalOptions progress(Consumer<String> listener) {
    return new LocalOptions(
        home, data, portBase, pack, instances, sampleData, patience, environment, listener);
  }

  /** With another data pack. */
  public LocalOptions pack(String nameOrFolder) {
    return new LocalOptions(
        home, data, portBase, nameOrFolder, instances, sampleData, patience, environment, progress);
  }

  /** With several processes of each service. */
  public LocalOptions instances(int each) {
    return new LocalOptions(
        home, data, portBase, pack, each, sampleData, patience, environment, progress);
  }

  /** The files of the data pack. */
  Pack files() {
    try {
      return Pack.find(home, pack);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
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
