package id.selaras.appraisal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.appraisal.scoring.SchemeStamp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final SchemeStamp SCHEME = new SchemeStamp("PERMENPANRB_6_2022", 1, "abc");
  private static final SchemeStamp NUMBER = new SchemeStamp("PP_30_2019_70_30", 1, "def");

  private final Cycle cycle = Cycle.planned("SKP 2026", 2026, START, END, SCHEME, NUMBER);

  @Test
  void theHashIsThatOfTheDefinitionAndNotOfTheStatus() {
    assertThat(cycle.hash()).matches("[0-9a-f]{64}");
    assertThat(cycle.with(CycleStatus.OPEN).isIntact("abc", "def")).isTrue();
  }

  @Test
  void anAlteredDefinitionShows() {
    Cycle altered =
        new Cycle(
            cycle.name(),
            2025,
            START,
            END,
            cycle.scheme(),
            cycle.numberScheme(),
            CycleStatus.PLANNED,
            cycle.hash(),
            List.of());
    assertThat(altered.isIntact("abc", "def")).isFalse();
  }

  @Test
  void anAlteredSchemeShows() {
    assertThat(cycle.isIntact("abd", "def")).isFalse();
    assertThat(cycle.isIntact("abc", "deg")).isFalse();
  }

  @Test
  void aCycleFromBeforeThereWasANumberKeepsItsHash() {
    String before = "e247af1f6db395f802b7c98d0e92eeeba0380dc6617fde1c538837871eb44932";
    Cycle old =
        new Cycle(
            "SKP 2026",
            2026,
            START,
            END,
            cycle.scheme(),
            null,
            CycleStatus.PLANNED,
            before,
            List.of());
    assertThat(old.isIntact("abc", "")).isTrue();
  }

  @Test
  void otherSchemesMakeAnotherDefinitionThatNamesItsCause() {
    Cycle other =
        cycle.scoredBy(SCHEME, new SchemeStamp("PP_30_2019_60_40", 1, "xyz"), "recommendation:1");
    assertThat(other.causes()).containsExactly("recommendation:1");
    assertThat(other.hash()).isNotEqualTo(cycle.hash());
    assertThat(other.isIntact("abc", "xyz")).isTrue();
  }
}
