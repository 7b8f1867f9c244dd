package id.selaras.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Parameters;
import id.selaras.platform.Problem;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRequestTest {

  private static final SatisfactionScheme SCHEME =
      Parameters.load("satisfaction", 1, SatisfactionScheme.class);

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t", " "})
  void aSourceSeparatesItsColumnsByOneCharacter(String delimiter) {
    assertThat(request(delimiter).checked(SCHEME).delimiter()).isEqualTo(delimiter);
  }

  @Test
  void aSourceNeedNotSayHowItSeparatesThem() {
    assertThat(request(null).checked(SCHEME).delimiter()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;", "\"", "\n", "\r"})
  void aQuotationMarkOrALineEndSeparatesNothing(String delimiter) {
    Problem problem = catchThrowableOfType(Problem.class, () -> request(delimiter).checked(SCHEME));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/delimiter"));
  }

  private static SourceRequest request(@Nullable String delimiter) {
    Map<String, String> elements =
        SCHEME.elements().weights().keySet().stream()
            .collect(Collectors.toMap(Enum::name, element -> "u" + element.ordinal()));
    return new SourceRequest(
        "loket",
        "Loket",
        "unit-1",
        new SourceRequest.Columns("no", "tanggal", null, null, elements),
        null,
        null,
        delimiter,
        null,
        null);
  }
}
