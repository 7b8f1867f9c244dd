package id.selaras.appraisal.cycle;

import id.selaras.appraisal.socialisation.Coverage;
import id.selaras.platform.Ids;
import java.math.BigDecimal;
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

  /** A cycle opens in a unit once: the id follows from both. */
  static String idOf(String cycleId, String unitId) {
    return Ids.derived("cycle-unit", cycleId, unitId);
  }
}
