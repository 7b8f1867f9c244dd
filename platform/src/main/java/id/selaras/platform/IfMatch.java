package id.selaras.platform;

import org.jspecify.annotations.Nullable;

/**
 * The version the client has read and wants to change, from the {@code If-Match} header. A request
 * without it (428), or with anything but one strong entity tag (400), is refused where the version
 * is compared, by {@link Problem#stale(long)}: whoever has no right to a change is told that first.
 *
 * @param version of the aggregate; one that no aggregate has where the header names none
 */
public record IfMatch(long version) {

  private static final long MISSING = -1;
  private static final long MALFORMED = -2;

  static IfMatch parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new IfMatch(MISSING);
    }
    String tag = header.strip();
    return new IfMatch(
        tag.matches("\"[0-9]{1,18}\"")
            ? Long.parseLong(tag.substring(1, tag.length() - 1))
            : MALFORMED);
  }

  static Problem refusal(long expected) {
    if (expected == MISSING) {
      return Problem.of(428, "if-match-required");
    }
    return expected == MALFORMED
        ? Problem.badRequest("if-match-malformed")
        : Problem.of(412, "stale");
  }
}
