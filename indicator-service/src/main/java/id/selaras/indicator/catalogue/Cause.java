package id.selaras.indicator.catalogue;

import java.util.Optional;

/**
 * What a version of an indicator came from. Written as {@code kind:id}, as in the version's events.
 */
public record Cause(Kind kind, String id) {

  /** Where causes come from: needs analysis, periodic evaluation, the staff. */
  public enum Kind {
    NEED("need"),
    RECOMMENDATION("recommendation"),
    PROPOSAL("proposal");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Reads the written form; empty where it is none. */
  public static Optional<Cause> parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (kind.prefix.equals(written.substring(0, colon))) {
        return Optional.of(new Cause(kind, written.substring(colon + 1)));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return kind.prefix + ":" + id;
  }
}
