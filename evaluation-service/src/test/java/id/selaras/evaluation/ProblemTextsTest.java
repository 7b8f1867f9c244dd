package id.selaras.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.intake.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

  private static final Pattern PROBLEM =
      Pattern.compile(
          "Problem\\s*\\.(?:badRequest|forbidden|notFound|conflict|rule|tooLarge|unavailable)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern VIOLATION =
      Pattern.compile("Violation\\.(?:at|line)\\([^;]*?,\\s*\"([a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"problems.properties", "problems_en.properties"})
  void everyProblemAndViolationHasItsText(String bundle) throws IOException {
    var texts = new Properties();
    try (var reader =
        Files.newBufferedReader(Path.of("src/main/resources", bundle), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    var needed = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        PROBLEM
            .matcher(source)
            .results()
            .forEach(
                found -> {
                  needed.add("problem." + found.group(1) + ".title");
                  needed.add("problem." + found.group(1) + ".detail");
                });
        VIOLATION
            .matcher(source)
            .results()
            .forEach(found -> needed.add("violation." + found.group(1)));
      }
    }
    for (Reason reason : Reason.values()) {
      needed.add("violation." + reason);
    }
    assertThat(needed).hasSizeGreaterThan(30);
    assertThat(texts.stringPropertyNames()).containsAll(needed);
  }
}
