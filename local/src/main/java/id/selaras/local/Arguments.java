package id.selaras.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code --name value} arguments of the local programs. */
public record Arguments(Map<String, String> values) {

  public Arguments {
    values = Map.copyOf(values);
  }

  /** Reads pairs of name and value. */
  public static Arguments of(String... args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (!args[i].startsWith("--")) {
        throw new IllegalArgumentException("Expected --name value, found: " + args[i]);
      }
      values.put(args[i].substring(2), args[i + 1]);
    }
    return new Arguments(values);
  }

  /** The value of an argument that must be there. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Missing argument --" + name);
    }
    return value;
  }

  /** A number that must be there. */
  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** A path that must be there. */
  public Path path(String name) {
    return Path.of(text(name)).toAbsolutePath();
  }
}
