package id.selaras.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The login page: Indonesian, or English for a browser that prefers it. */
@RestController
class LoginController {

  private static final String PAGE = "/identity/login.%s.html";

  private final String indonesian = read("id");
  private final String english = read("en");

  /** Shows the login form. */
  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String login(
      @RequestParam(name = "lang", required = false) @Nullable String language,
      @RequestParam(name = "error", required = false) @Nullable String error,
      HttpServletRequest request,
      CsrfToken csrf) {
    String chosen = language == null ? preferred(request) : language;
    String page = chosen.equals("en") ? english : indonesian;
    return page.replace("{{csrf}}", csrf.getToken())
        .replace("{{error}}", error == null ? "hidden" : "role=\"alert\"");
  }

  /** Indonesian unless the browser prefers English: the rule of the services. */
  private static String preferred(HttpServletRequest request) {
    String wanted = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
    try {
      Locale found =
          Locale.lookup(
              // Any language is the usual one.
              Locale.LanguageRange.parse(wanted.replace("*", "id")),
              List.of(Locale.of("id"), Locale.ENGLISH));
      return found == null ? "id" : found.getLanguage();
    } catch (IllegalArgumentException malformed) {
      return "id";
    }
  }

  private static String read(String language) {
    String name = PAGE.formatted(language);
    try (InputStream in =
        Objects.requireNonNull(LoginController.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + name, e);
    }
  }
}
