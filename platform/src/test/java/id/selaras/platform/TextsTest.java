package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern SLUG =
      Pattern.compile(
          "Problem\\s*\\.(?:badRequest|forbidden|notFound|conflict|rule|tooLarge|unavailable)\\(\\s*\"([a-z-]+)\""
              + "|\\bof\\(\\s*[0-9]{3},\\s*\"([a-z-]+)\""
              + "|entry\\([0-9]{3}, \"([a-z-]+)\"");
  private static final Pattern CODE =
      Pattern.compile("Violation\\s*\\.(?:at|line)\\([^,]*(?:\\(\\))?,\\s*\"([a-z-]+)\"");

  @Test
  void everyProblemAndViolationHasItsTextInBothLanguages() throws IOException {
    String sources = sources();
    List<String> slugs = matches(SLUG, sources);
    List<String> codes = matches(CODE, sources);
    assertThat(slugs).contains("stale", "not-found", "no-such-path", "if-match-required");
    assertThat(codes).contains("unknown-field");
    for (String bundle :
        List.of("/platform-problems.properties", "/platform-problems_en.properties")) {
      Properties texts = load(bundle);
      for (String slug : slugs) {
        assertThat(texts.getProperty("problem." + slug + ".title")).as(bundle + slug).isNotBlank();
        assertThat(texts.getProperty("problem." + slug + ".detail")).as(bundle + slug).isNotBlank();
      }
      for (String code : codes) {
        assertThat(texts.getProperty("violation." + code)).as(bundle + code).isNotBlank();
      }
    }
    assertThat(load("/platform-problems.properties").keySet())
        .isEqualTo(load("/platform-problems_en.properties").keySet());
  }

  @Test
  void anApostropheAndArgumentsAreShownAsWritten() {
    Texts texts = new Texts();
    assertThat(texts.detail("not-yet-known", List.of("unit", "1"), Locale.ENGLISH))
        .isEqualTo("unit 1 has not reached this service. Try again in a moment.");
    assertThat(texts.detail("not-yet-known", List.of("unit", "1"), Language.INDONESIAN.locale()))
        .isEqualTo("unit 1 belum sampai ke layanan ini. Coba lagi sebentar lagi.");
  }

  private static List<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher
        .results()
        .map(
            result ->
                Stream.of(1, 2, 3)
                    .filter(group -> group <= result.groupCount())
                    .map(result::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow())
        .distinct()
        .toList();
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
