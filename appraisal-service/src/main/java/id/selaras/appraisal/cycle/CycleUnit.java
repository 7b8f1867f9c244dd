package id.selaras.appraisal.cycle;

import id.selaras.appraisal.socialisation.Coverage;
import id.selaras.platform.Ids;
import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A cycle opened in one unit, once enough of its people had understood what they are appraised by
 * ([DESIGN], domain.md 8). What was counted on that day stays with it.
 *
 * @param waveId the open wave in which the unit was a pilot
 * @param openedBy account of the planner
 */
record CycleUnit(
    String cycleId,
    String unitId,
    String waveId,
    Coverage coverage,
    BigDecimal required,
    LocalDate openedOn,
    String openedBy) {

  /**
   * Opened, if enough of its people have understood.
   *
   * @throws Problem 422 {@code coverage-below-required}
   */
  static CycleUnit opened(
      String cycleId,
      String unitId,
      String waveId,
      Coverage coverage,
      BigDecimal required,
      LocalDate today,
      String account) {
    if (!coverage.reaches(required)) {
      throw Problem.rule(
          "coverage-below-required",
          coverage.answered(),
          coverage.employees(),
          percent(coverage.share()),
          percent(required));
    }
    return new CycleUnit(cycleId, unitId, waveId, coverage, required, today, account);
  }

  /** Rounded down: what is not reached never reads as if it were. */
  private static String percent(BigDecimal share) {
    return share
        .movePointRight(2)
        .setScale(1, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A cycle opens in a unit once: the id follows from both. */
  static String idOf(String cycleId, String unitId) {
    return Ids.derived("cycle-unit", cycleId, unitId);
  }
}
