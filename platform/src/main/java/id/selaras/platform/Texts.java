package id.selaras.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The human sentences of problems: the service's own bundle first, then the platform's. */
final class Texts {

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  Texts() {
    if (Texts.class.getResource("/problems.properties") != null) {
      bundles.addBasenames("problems");
    }
    bundles.addBasenames("platform-problems");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
  }

  String title(String slug, Locale locale) {
    return text("problem." + slug + ".title", List.of(), locale, slug);
  }

  String detail(String slug, List<Object> args, Locale locale) {
    return text("problem." + slug + ".detail", args, locale, "");
  }

  String violation(Violation violation, Locale locale) {
    return text("violation." + violation.code(), violation.args(), locale, violation.code());
  }

  private String text(String key, List<Object> args, Locale locale, String otherwise) {
    String pattern = bundles.getMessage(key, null, otherwise, locale);
    if (pattern == null) {
      return otherwise;
    }
    // An apostrophe is an apostrophe, whether the author doubled it for MessageFormat or not.
    String literal = pattern.replace("''", "'").replace("'", "''");
    return new MessageFormat(literal, locale).format(args.toArray());
  }
}
