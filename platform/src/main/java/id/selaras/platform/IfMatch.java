package id.selaras.platform;

import org.jspecify.annotations.Nullable;

/**
 * The version the client has read and wants to change, from the {@code If-Match} header. A
 * controller method that takes one refuses a request without it (428) or with anything but one
 * strong entity tag (400).
 */
public record IfMatch(long version) {

  static IfMatch parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(428, "if-match-required");
    }
    String tag = header.strip();
    if (!tag.matches("\"[0-9]{1,18}\"")) {
      throw Problem.badRequest("if-match-malformed");
    }
    return new IfMatch(Long.parseLong(tag.substring(1, tag.length() - 1)));
  }
}
