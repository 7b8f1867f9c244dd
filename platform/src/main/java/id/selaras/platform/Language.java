package id.selaras.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * The language of an answer's sentences. A controller method that takes one gets it from the {@code
 * Accept-Language} header, and the answer names it in {@code Content-Language}.
 */
public enum Language {
  /** The usual one. */
  INDONESIAN("id"),
  /** For who prefers it. */
  ENGLISH("en");

  private static final List<Locale> SPOKEN = List.of(INDONESIAN.locale, ENGLISH.locale);

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.of(tag);
  }

  /** Indonesian, unless the client prefers English; a header that cannot be read counts as none. */
  public static Language of(ServerWebExchange exchange) {
    return of(
        String.join(
            ",", exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  static Language of(String acceptLanguage) {
    try {
      // Any language is the usual one.
      List<Locale.LanguageRange> wanted =
          Locale.LanguageRange.parse(acceptLanguage.replace("*", "id"));
      return ENGLISH.locale.equals(Locale.lookup(wanted, SPOKEN)) ? ENGLISH : INDONESIAN;
    } catch (IllegalArgumentException malformed) {
      return INDONESIAN;
    }
  }

  /** For texts and numbers. */
  public Locale locale() {
    return locale;
  }
}
