package id.selaras.appraisal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CycleTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final SchemeRef SCHEME = new SchemeRef("PERMENPANRB_6_2022", 1);

  private final Cycle cycle = Cycle.planned("SKP 2026", 2026, START, END, SCHEME, "abc");

  @Test
  void theHashIsThatOfTheDefinitionAndNotOfTheStatus() {
    assertThat(cycle.hash()).matches("[0-9a-f]{64}");
    assertThat(cycle.with(CycleStatus.OPEN).isIntact("abc")).isTrue();
  }

  @Test
  void anAlteredDefinitionShows() {
    Cycle altered =
        new Cycle(cycle.name(), 2025, START, END, SCHEME, CycleStatus.PLANNED, cycle.hash());
    assertThat(altered.isIntact("abc")).isFalse();
  }

  @Test
  void anAlteredSchemeShows() {
    assertThat(cycle.isIntact("abd")).isFalse();
  }
}
