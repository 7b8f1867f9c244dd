package id.selaras.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"1900", "2026", "2026-Q4", "2026-12", "2024-02-29", "2200-12-31"})
  void aPeriodIsReadAsItIsWritten(String text) {
    assertThat(Period.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0000",
        "1899-Q4",
        "2201",
        "9999-Q4",
        "2026-13",
        "2026-Q5",
        "2026-02-30",
        "26"
      })
  void whatIsNoPeriodOrBeyondReasonIsNone(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
