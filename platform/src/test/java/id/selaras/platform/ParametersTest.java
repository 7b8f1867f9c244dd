package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  record Example(int version, String source, List<String> steps, @Nullable String note) {}

  @Test
  void aFileIsReadByNameAndVersion() {
    assertThat(Parameters.load("example", 1, Example.class))
        .isEqualTo(new Example(1, "[DESIGN]", List.of("one", "two"), null));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Parameters.load("example", 9, Example.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("parameters/example.v9.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lacking", "misspelled", "twice", "without-number"})
  void aFileThatSaysTooLittleOrTooMuchIsRefused(String name) {
    assertThatThrownBy(() -> Parameters.load(name, 1, Example.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("parameters/" + name + ".v1.json");
  }
}
