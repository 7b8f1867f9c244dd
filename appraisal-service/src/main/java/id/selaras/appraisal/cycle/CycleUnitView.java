package id.selaras.appraisal.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cycle opened in a unit, as clients see it. */
record CycleUnitView(
    String cycleId,
    String unitId,
    String waveId,
    int employees,
    int answered,
    BigDecimal coverage,
    BigDecimal required,
    LocalDate openedOn) {

  static CycleUnitView of(CycleUnit unit) {
    return new CycleUnitView(
        unit.cycleId(),
        unit.unitId(),
        unit.waveId(),
        unit.coverage().employees(),
        unit.coverage().answered(),
        unit.coverage().share(),
        unit.required(),
        unit.openedOn());
  }
}
