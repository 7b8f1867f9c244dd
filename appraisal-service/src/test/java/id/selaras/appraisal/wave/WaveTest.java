package id.selaras.appraisal.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WaveTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate END = LocalDate.of(2026, 7, 1);

  private final Wave planned =
      Wave.planned(
          "Uji coba", WaveKind.PILOT, START, List.of("p"), List.of("c"), new BigDecimal("0.8"));

  @Test
  void rolesBeginOnTheDayOfTheOpening() {
    Wave open = planned.opened(START.plusDays(3), null);
    assertThat(open.status()).isEqualTo(WaveStatus.OPEN);
    assertThat(open.units())
        .containsExactly(
            new WaveUnit("p", WaveUnit.Role.PILOT, START.plusDays(3), null),
            new WaveUnit("c", WaveUnit.Role.CONTROL, START.plusDays(3), null));
  }

  @Test
  void aClosedWaveStillTellsPilotsFromControls() {
    Wave closed = planned.opened(START, null).closed(END);
    assertThat(closed.units())
        .containsExactly(
            new WaveUnit("p", WaveUnit.Role.PILOT, START, END),
            new WaveUnit("c", WaveUnit.Role.CONTROL, START, END));
  }

  @Test
  void aWaveDoesNotOpenEarlyNorTwice() {
    refused("wave-not-started", () -> planned.opened(START.minusDays(1), null));
    refused("wave-not-planned", () -> planned.opened(START, null).opened(START, null));
  }

  @Test
  void aWithdrawnWaveNeverHadRoles() {
    Wave withdrawn = planned.closed(START.minusDays(10));
    assertThat(withdrawn.units()).allSatisfy(unit -> assertThat(unit.to()).isEqualTo(unit.from()));
    refused("wave-closed", () -> withdrawn.closed(END));
  }

  @Test
  void aControlThatBecomesAPilotElsewhereStandsForNobodyFromThatDayOn() {
    Wave open = planned.opened(START, null);
    Wave left = open.withoutControls(Map.of("c", END, "p", END));
    assertThat(left.units())
        .containsExactly(
            new WaveUnit("p", WaveUnit.Role.PILOT, START, null),
            new WaveUnit("c", WaveUnit.Role.CONTROL, START, END));
    assertThat(left.withoutControls(Map.of("c", END.plusDays(1)))).isEqualTo(left);
  }

  @Test
  void aDecisionHoldsAWaveOnceAlsoWhenItIsToldAgainAfterTheRelease() {
    Wave held = planned.held("recommendation:1");
    assertThat(held.isHeld()).isTrue();
    Wave released = held.held("recommendation:1").released("sudah diperbaiki");
    assertThat(released.isHeld()).isFalse();
    assertThat(released.held("recommendation:1")).isEqualTo(released);
    assertThat(released.held("recommendation:2").isHeld()).isTrue();
  }

  @Test
  void whatIsHeldDoesNotOpenAndOnlyWhatIsHeldIsReleased() {
    refused("wave-held", () -> planned.held("recommendation:1").opened(START, null));
    refused("wave-not-held", () -> planned.released("sudah diperbaiki"));
  }

  @Test
  void thePilotsOfOpenWavesAreKnownWithTheirFirstDay() {
    Wave open = planned.opened(START.plusDays(3), null);
    assertThat(Wave.pilotSince(List.of(open))).isEqualTo(Map.of("p", START.plusDays(3)));
  }

  @Test
  void aReasonStandsInForTheEvaluationOfAPilotButNotForTheOwn() {
    WaveParameters parameters =
        new WaveParameters(1, "[DESIGN]", new BigDecimal("0.8"), 20, Map.of());
    String reason = "Uji coba sudah dinilai lisan";
    assertThat(parameters.openedWithout(true, true, reason)).isNull();
    assertThat(parameters.openedWithout(true, false, " " + reason)).isEqualTo(reason);
    refused("evaluation-not-registered", () -> parameters.openedWithout(false, true, reason));
    refused("pilot-not-evaluated", () -> parameters.openedWithout(true, false, null));
    refused("request-incomplete", () -> parameters.openedWithout(true, false, "singkat"));
  }

  @Test
  void aClaimPassesOnFromAHolderWhoGaveItUpToOneAlone() {
    PilotClaim free = new PilotClaim("first").releasedBy("first");
    assertThat(free.waveId()).isNull();
    PilotClaim second = free.passed(null, "second", "p");
    assertThat(second).isEqualTo(new PilotClaim("second"));
    assertThat(second.passed(null, "second", "p")).isEqualTo(second);
    refused("unit-already-pilot", () -> second.passed(null, "third", "p"));
    assertThat(second.releasedBy("first")).isEqualTo(second);
  }

  private static void refused(String slug, ThrowingCallable call) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.slug()).isEqualTo(slug));
  }
}
