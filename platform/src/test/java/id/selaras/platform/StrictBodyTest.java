package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictBodyTest {

  private enum Rating {
    BELOW,
    MEETS,
    ABOVE
  }

  private record Part(@Nullable String name) {}

  private record Body(
      @Nullable String text,
      @Size(max = 5_000) @Nullable String longer,
      @Nullable Rating rating,
      @Nullable List<Rating> ratings,
      @Nullable Map<Rating, String> byRating,
      @Nullable Map<String, String> named,
      @Nullable List<String> texts,
      @Nullable Integer whole,
      @Nullable Long large,
      int count,
      @Nullable BigDecimal figure,
      @Nullable Double ratio,
      @Nullable Boolean truth,
      @Nullable LocalDate day,
      @Nullable Instant moment,
      @Nullable Part part) {}

  private final JsonMapper json = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new StrictBody().customize(builder);
    return builder.build();
  }

  @Test
  void whatIsWrittenAsItShouldBeIsRead() {
    Body body =
        read(
            """
            {"text": "baris\\nbaris", "rating": "ABOVE", "ratings": ["MEETS"],
             "byRating": {"BELOW": "b"}, "named": {"a": "b"}, "texts": ["t"], "whole": 2026,
             "large": 3, "count": 1, "figure": 0.10, "ratio": 1, "truth": true,
             "day": "2026-01-31", "moment": "2026-01-31T10:00:00Z", "part": {"name": "p"}}
            """);
    assertThat(body)
        .isEqualTo(
            new Body(
                "baris\nbaris",
                null,
                Rating.ABOVE,
                List.of(Rating.MEETS),
                Map.of(Rating.BELOW, "b"),
                Map.of("a", "b"),
                List.of("t"),
                2026,
                3L,
                1,
                new BigDecimal("0.10"),
                1.0,
                true,
                LocalDate.parse("2026-01-31"),
                Instant.parse("2026-01-31T10:00:00Z"),
                new Part("p")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'rating': 2} | /rating",
        "{'rating': '2'} | /rating",
        "{'rating': ''} | /rating",
        "{'rating': ' ABOVE'} | /rating",
        "{'rating': 'above'} | /rating",
        "{'rating': ['ABOVE']} | /rating",
        "{'ratings': [2, 2, 2]} | /ratings/0",
        "{'ratings': 'ABOVE'} | /ratings",
        "{'ratings': ''} | /ratings",
        "{'ratings': [null]} | /ratings/0",
        "{'byRating': {'2': 'x'}} | /byRating",
        "{'byRating': {'above': 'x'}} | /byRating",
        "{'text': 3} | /text",
        "{'text': 3.5} | /text",
        "{'text': true} | /text",
        "{'text': ['a']} | /text",
        "{'text': {}} | /text",
        "{'texts': [1]} | /texts/0",
        "{'texts': [null]} | /texts/0",
        "{'named': {'a': null}} | /named/a",
        "{'named': {'a': 1}} | /named/a",
        "{'part': {'name': 7}} | /part/name",
        "{'part': ''} | /part",
        "{'part': []} | /part",
        "{'part': 'x'} | /part",
        "{'whole': 2026.9} | /whole",
        "{'whole': 2026.0} | /whole",
        "{'whole': '3'} | /whole",
        "{'whole': ''} | /whole",
        "{'whole': true} | /whole",
        "{'whole': 2147483648} | /whole",
        "{'whole': 1e999999999} | /whole",
        "{'large': 9223372036854775808} | /large",
        "{'large': 1e999999999} | /large",
        "{'count': null} | /count",
        "{'count': '1'} | /count",
        "{'figure': '3'} | /figure",
        "{'figure': 1e999999999} | /figure",
        "{'figure': 1E-400} | /figure",
        "{'figure': 12345678901234567890123456789012345} | /figure",
        "{'figure': true} | /figure",
        "{'ratio': 'NaN'} | /ratio",
        "{'ratio': 'Infinity'} | /ratio",
        "{'ratio': 1e400} | /ratio",
        "{'ratio': ''} | /ratio",
        "{'truth': 1} | /truth",
        "{'truth': 0} | /truth",
        "{'truth': 'true'} | /truth",
        "{'truth': ''} | /truth",
        "{'day': 2} | /day",
        "{'day': [2026, 1, 1]} | /day",
        "{'day': ''} | /day",
        "{'day': '+999999999-12-31'} | /day",
        "{'day': '0000-01-01'} | /day",
        "{'day': '-0001-01-01'} | /day",
        "{'day': '2026-01-31T10:00:00Z'} | /day",
        "{'moment': 2} | /moment",
        "{'moment': '+999999999-12-31T00:00:00Z'} | /moment",
        "{'text': 'a\\u0000b'} | /text",
        "{'text': '\\ud800'} | /text",
        "{'text': '\\u001b[0m'} | /text",
        "{'named': {'a\\u0000': 'b'}} | /named",
        "{'count': 1, 'other': 1} | /other"
      })
  void nothingIsMadeOfSomethingElse(String body, String pointer) {
    assertThat(refused(body.replace('\'', '"')).pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text': 'a', 'text': 'b'}",
        "{'named': {'a': 'b', 'a': 'c'}}",
        "{'text': 'a'} {}",
        "{'text': 'a'} x",
        "{'text': NaN}",
        "[]",
        "'x'",
        "7"
      })
  void whatIsNotOneJsonObjectIsRefused(String body) {
    assertThat(refused(body.replace('\'', '"')).code()).isNotBlank();
  }

  @Test
  void aTextHasALongestLengthOfItsOwnOrTheUsualOne() {
    assertThat(read("{\"count\": 1, \"text\": \"" + "x".repeat(4_000) + "\"}").text())
        .hasSize(4_000);
    assertThat(refused("{\"count\": 1, \"text\": \"" + "x".repeat(4_001) + "\"}"))
        .isEqualTo(Violation.at("/text", "text-too-long", 4_000));
    assertThat(read("{\"count\": 1, \"longer\": \"" + "x".repeat(5_000) + "\"}").longer())
        .hasSize(5_000);
    assertThat(refused("{\"count\": 1, \"longer\": \"" + "x".repeat(5_001) + "\"}"))
        .isEqualTo(Violation.at("/longer", "text-too-long", 5_000));
  }

  @Test
  void aTextThatLooksEmptyIsEmpty() {
    assertThat(read("{\"count\": 1, \"text\": \"\\u200b\\ufeff\"}").text()).isEmpty();
    assertThat(read("{\"count\": 1, \"text\": \"\\t\"}").text()).isEqualTo("\t");
  }

  @Test
  void whatIsWrongIsSaidInItsOwnWords() {
    assertThat(refused("{\"figure\": 1e50}"))
        .isEqualTo(Violation.at("/figure", "number-too-long", Values.MOST_DIGITS));
    assertThat(refused("{\"text\": \"\\u0000\"}"))
        .isEqualTo(Violation.at("/text", "text-not-plain"));
    assertThat(refused("{\"day\": \"2026-02-30\"}"))
        .isEqualTo(Violation.at("/day", "value-invalid", "2026-02-30"));
  }

  private Body read(String body) {
    return json.readValue(body, Body.class);
  }

  private Violation refused(String body) {
    JacksonException thrown =
        catchThrowableOfType(JacksonException.class, () -> json.readValue(body, Body.class));
    assertThat(thrown).as(body).isNotNull();
    Problem problem = ProblemOf.exception(new DecodingException("body", thrown));
    assertThat(problem.status()).isEqualTo(400);
    return problem.errors().getFirst();
  }
}
