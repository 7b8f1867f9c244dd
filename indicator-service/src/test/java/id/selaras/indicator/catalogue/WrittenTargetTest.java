package id.selaras.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTargetTest {

  @ParameterizedTest
  @CsvSource({
    "2 Dokumen, 2, Dokumen",
    "'61,95%', 61.95, %",
    "100 %, 100, %",
    "1.240 berkas, 1240, berkas",
    "'1.240,5 ton', 1240.5, ton",
    "2.5 hari kerja, 2.5, hari kerja",
    "12, 12, ''"
  })
  void oneFigureIsReadWithItsUnit(String text, BigDecimal value, String unit) {
    assertThat(WrittenTarget.read(text))
        .contains(new WrittenTarget(new Target(null, null, value), unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7-8 bulan", "7 – 8 bulan", "7 s.d. 8 bulan", "7 sampai 8 bulan"})
  void twoFiguresAreARange(String text) {
    Target range = new Target(BigDecimal.valueOf(7), BigDecimal.valueOf(8), null);

    assertThat(WrittenTarget.read(text)).contains(new WrittenTarget(range, "bulan"));
  }

  @Test
  void aRangeOfPercentagesHasOneUnit() {
    Target range = new Target(BigDecimal.valueOf(80), BigDecimal.valueOf(90), null);

    assertThat(WrittenTarget.read("80%-90%")).contains(new WrittenTarget(range, "%"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secukupnya", "", "7-8-9 bulan", "1e9 berkas", "-3 berkas", "3 dari 4"})
  void whatIsNoTargetIsNotGuessed(String text) {
    assertThat(WrittenTarget.read(text)).isEmpty();
  }
}
