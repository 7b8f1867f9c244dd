package id.selaras.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the sources can answer has its text in both languages. */
class ProblemTextsTest {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "Problem\\s*\\.(?:badRequest|forbidden|notFound|conflict|rule|tooLarge|unavailable)"
              + "\\(\\s*\"([a-z0-9-]+)\"");
  private static final Pattern AT =
      Pattern.compile("Violation\\.at\\([^;\"]*(?:\"/[^\"]*\"[^;\"]*)?,\\s*\"([a-z][a-z0-9-]*)\"");
  private static final Pattern LINE =
      Pattern.compile(
          "Violation\\.line\\(\\s*[\\w.]+\\(?\\)?,\\s*(?:\"\\w+\"|\\w+),\\s*\"([a-z0-9-]+)\"");

  /** Codes that are handed on before they become a violation. */
  private static final Pattern HANDED_ON = Pattern.compile("\"((?:nip|own)-[a-z0-9-]+)\"");

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(file -> all.append(read(file)));
      return all.toString();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(Pattern pattern, String text, String format, Set<String> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      into.add(format.formatted(matcher.group(1)));
    }
  }

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream stream = ProblemTextsTest.class.getResourceAsStream("/" + name)) {
      if (stream != null) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void everyProblemAndViolationHasItsText(String language) throws IOException {
    String sources = sources();
    Set<String> needed = new TreeSet<>();
    collect(PROBLEM, sources, "problem.%s.title", needed);
    collect(PROBLEM, sources, "problem.%s.detail", needed);
    collect(AT, sources, "violation.%s", needed);
    collect(LINE, sources, "violation.%s", needed);
    collect(HANDED_ON, sources, "violation.%s", needed);
    assertThat(needed).hasSizeGreaterThan(60).contains("violation.nip-sex-digit");

    Properties texts = bundle("problems" + language + ".properties");
    texts.putAll(bundle("platform-problems" + language + ".properties"));
    assertThat(texts.stringPropertyNames()).containsAll(needed);
  }

  @Test
  void bothLanguagesSayTheSameThingsInReadableTexts() throws IOException {
    Properties indonesian = bundle("problems.properties");
    Properties english = bundle("problems_en.properties");
    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (String key : indonesian.stringPropertyNames()) {
      int places =
          new MessageFormat(indonesian.getProperty(key), Locale.ROOT)
              .getFormatsByArgumentIndex()
              .length;
      assertThat(
              new MessageFormat(english.getProperty(key), Locale.ENGLISH)
                  .getFormatsByArgumentIndex())
          .as(key)
          .hasSize(places);
    }
  }
}
