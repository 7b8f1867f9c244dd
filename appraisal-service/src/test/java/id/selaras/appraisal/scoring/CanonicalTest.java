package id.selaras.appraisal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  @Test
  void keysAreSortedAndNumbersHaveOneSpelling() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", new BigDecimal("5.00"));
    map.put("a", List.of(1, "x\"\\\n", true, new BigDecimal("1E+3"), new BigDecimal("0.0")));
    map.put("c", Map.of());
    assertThat(new String(Canonical.bytes(map), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":[1,\"x\\\"\\\\\\u000a\",true,1000,0],\"b\":5,\"c\":{}}");
  }

  @Test
  void theHashIsThatOfTheBytes() {
    assertThat(Canonical.sha256(Map.of()))
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }

  @Test
  void aCycleHoldsThePeriodsOfEachFrequency() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate to = LocalDate.of(2026, 12, 31);
    assertThat(Frequency.ANNUAL.within(from, to)).containsExactly("2026");
    assertThat(Frequency.QUARTERLY.within(from, to))
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
    assertThat(Frequency.MONTHLY.within(from, LocalDate.of(2026, 3, 1)))
        .containsExactly("2026-01", "2026-02", "2026-03");
  }

  @Test
  void aPeriodIsDueAfterItsLastDay() {
    assertThat(Frequency.QUARTERLY.lastDay("2026-Q1")).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(Frequency.MONTHLY.lastDay("2028-02")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(Frequency.ANNUAL.lastDay("2026")).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void aPeriodIsSpeltAsItsFrequencyAsks() {
    assertThat(Frequency.QUARTERLY.spells("2026-Q1")).isTrue();
    assertThat(Frequency.QUARTERLY.spells("2026-Q5")).isFalse();
    assertThat(Frequency.MONTHLY.spells("2026-13")).isFalse();
    assertThat(Frequency.ANNUAL.spells("2026-01")).isFalse();
  }
}
