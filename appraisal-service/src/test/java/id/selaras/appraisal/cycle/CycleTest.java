package id.selaras.appraisal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.selaras.appraisal.scoring.SchemeConfiguration;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

  private static final Schemes SCHEMES = SchemeConfiguration.schemes();

  private static Cycle shipped() {
    return Cycle.planned(
        "SKP 2026",
        2026,
        START,
        END,
        SCHEMES.stamp(new SchemeRef("PERMENPANRB_6_2022", 1)).orElseThrow(),
        SCHEMES.numberByDefault().stamp());
  }

  @Test
  void aCycleOpensOnceAndClosesOnce() {
    Cycle open = shipped().opened(SCHEMES);
    open.requireOpen();
    open.requireNotClosed();
    refused("cycle-not-planned", () -> open.opened(SCHEMES));
    refused("cycle-not-open", () -> shipped().closed());
    Cycle closed = open.closed();
    refused("cycle-not-open", closed::closed);
    refused("cycle-is-closed", closed::requireNotClosed);
    refused("appraisal-outside-open-cycle", closed::requireOpen);
  }

  @Test
  void aCycleWhoseSchemesAreNotThoseThatWereHashedDoesNotOpen() {
    refused("cycle-altered", () -> cycle.opened(SCHEMES));
  }

  @Test
  void aDecisionChangesTheSchemesOfAPlannedCycleOnce() {
    SchemeRef second = new SchemeRef("PERMENPANRB_6_2022", 2);
    Cycle changed = shipped().scoredBecauseOf("recommendation:1", second, null, SCHEMES);
    assertThat(changed.scheme()).isEqualTo(second);
    assertThat(changed.numberScheme()).isEqualTo(shipped().numberScheme());
    Cycle open = changed.opened(SCHEMES);
    assertThat(open.scoredBecauseOf("recommendation:1", second, null, SCHEMES)).isEqualTo(open);
    refused(
        "cycle-not-planned", () -> open.scoredBecauseOf("recommendation:2", second, null, SCHEMES));
    refused(
        "scheme-unknown",
        () ->
            changed.scoredBecauseOf(
                "recommendation:2", new SchemeRef("UNKNOWN", 1), null, SCHEMES));
  }

  @Test
  void aRequestIsToldAllThatItLacks() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new CycleRequest(" ", null, END, START, null, null).cycle(SCHEMES))
        .satisfies(
            problem ->
                assertThat(problem.errors())
                    .extracting(Violation::pointer, Violation::code)
                    .containsExactly(
                        tuple("/name", "required"),
                        tuple("/year", "required"),
                        tuple("/endsOn", "cycle-ends-before-start"),
                        tuple("/scheme", "required")));
  }

  private static void refused(String slug, ThrowingCallable call) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.slug()).isEqualTo(slug));
  }
}
