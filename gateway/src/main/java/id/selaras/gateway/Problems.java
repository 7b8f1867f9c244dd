package id.selaras.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) of the gateway, in the words of the services. */
@Component
class Problems {

  private static final Locale INDONESIAN = Locale.of("id");

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  byte[] document(int status, Locale language, @Nullable String traceId) {
    String slug = slug(status);
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "problems",
            language.equals(INDONESIAN) ? Locale.ROOT : language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:selaras:problem:" + slug);
    problem.put("title", texts.getString("problem." + slug + ".title"));
    problem.put("status", status);
    problem.put("detail", texts.getString("problem." + slug + ".detail"));
    if (traceId != null) {
      problem.put("traceId", traceId);
    }
    return json.writeValueAsBytes(problem);
  }

  /** The services' own slugs, so that a client needs to know each only once. */
  private static String slug(int status) {
    return switch (status) {
      case 404 -> "no-such-path";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413, 414, 431 -> "too-large";
      case 415 -> "unsupported-media-type";
      case 429 -> "too-many-requests";
      case 503 -> "unavailable";
      default -> status < 500 ? "bad-request" : "internal";
    };
  }

  /** Indonesian unless the client prefers English: the rule of the services. */
  static Locale language(List<String> acceptLanguage) {
    try {
      Locale found =
          Locale.lookup(
              // Any language is the usual one.
              Locale.LanguageRange.parse(String.join(",", acceptLanguage).replace("*", "id")),
              List.of(INDONESIAN, Locale.ENGLISH));
      return found == null ? INDONESIAN : found;
    } catch (IllegalArgumentException malformed) {
      return INDONESIAN;
    }
  }
}
