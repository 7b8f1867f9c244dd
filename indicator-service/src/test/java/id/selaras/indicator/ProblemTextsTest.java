package id.selaras.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever this service may answer, it can say in both languages. */
class ProblemTextsTest {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "Problem\\s*\\.(?:badRequest|forbidden|notFound|conflict|rule|tooLarge|unavailable)"
              + "\\(\\s*\"([a-z0-9-]+)\"");
  private static final Pattern VIOLATION =
      Pattern.compile("Violation\\s*\\.at\\([^;]*?,\\s*\"([a-z0-9-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void everyProblemAndViolationHasItsTexts(String language) throws IOException {
    Properties texts = texts("problems" + language);
    Set<String> platform = texts("platform-problems" + language).stringPropertyNames();
    Set<String> wanted = new TreeSet<>();
    for (String slug : found(PROBLEM)) {
      wanted.add("problem." + slug + ".title");
      wanted.add("problem." + slug + ".detail");
    }
    for (String code : found(VIOLATION)) {
      wanted.add("violation." + code);
    }
    assertThat(wanted).isNotEmpty();
    wanted.removeAll(platform);

    assertThat(texts.stringPropertyNames()).containsAll(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void noTextIsLeftOver(String language) throws IOException {
    Set<String> keys = new TreeSet<>(texts("problems" + language).stringPropertyNames());
    found(PROBLEM).forEach(s -> keys.removeIf(key -> key.startsWith("problem." + s + ".")));
    found(VIOLATION).forEach(code -> keys.remove("violation." + code));

    assertThat(keys).isEmpty();
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static Properties texts(String bundle) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        ProblemTextsTest.class.getResourceAsStream("/" + bundle + ".properties")) {
      assertThat(in).as(bundle).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
