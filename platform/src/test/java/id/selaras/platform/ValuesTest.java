package id.selaras.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Layanan prima", "baris\r\nbaris\tkolom", "\uD83D\uDE00", "é"})
  void aTextThatCanBeKeptIsRead(String text) {
    assertThat(Values.wrong(text, 100)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "\u001B[0m", "\u0085", "\uD83D", "\uDE00\uD83D", "\u007F"})
  void controlCharactersAndHalfCharactersAreNoText(String text) {
    assertThat(Values.wrong(text, 100)).isEqualTo(Violation.at("", "text-not-plain"));
  }

  @Test
  void aTextIsAsLongAsItMayBe() {
    assertThat(Values.wrong("x".repeat(100), 100)).isNull();
    assertThat(Values.wrong("x".repeat(101), 100))
        .isEqualTo(Violation.at("", "text-too-long", 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0",
        "\u2003",
        "\u200B\u200D",
        "\uFEFF",
        "\u202E",
        "\u3164",
        "\u2800",
        "\u00AD",
        "\u0301"
      })
  void whatNobodySeesIsNotVisible(String text) {
    assertThat(Values.isVisible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200Ba", "-", "7", "ᮘ", "\uD83D\uDE00", "e\u0301"})
  void whatIsSeenIsVisible(String text) {
    assertThat(Values.isVisible(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.5", "1e3", "1E-34", "1234567890123456789012345678901234"})
  void aNumberThatTheDatabaseKeepsIsRead(String text) {
    assertThat(Values.figure(text)).isEqualByComparingTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "1e99999999999",
        "1E-400",
        "0e-400",
        "12345678901234567890123456789012345",
        "NaN",
        "",
        "1_000",
        "0x10",
        "٣"
      })
  void aNumberBeyondThatIsNot(String text) {
    assertThat(Values.figure(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2026-02-28", "2024-02-29", "2200-12-31"})
  void aDayWithinReasonIsRead(String text) {
    assertThat(Values.day(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31",
        "-0001-01-01",
        "0000-01-01",
        "1899-12-31",
        "2201-01-01",
        "2026-02-29",
        "2026-2-1",
        "2026-01-01T00:00",
        "2026-01-01 ",
        "٢٠٢٦-01-01",
        "tomorrow",
        ""
      })
  void whatIsNoDayOrBeyondReasonIsNot(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.day(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T00:00:00Z", "0000-01-01T00:00:00Z", "2026-01-01", "7"})
  void whatIsNoMomentOrBeyondReasonIsNot(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.moment(text));
  }
}
