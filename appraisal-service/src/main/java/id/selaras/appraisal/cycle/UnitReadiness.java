package id.selaras.appraisal.cycle;

import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.socialisation.Coverage;
import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a pilot unit of an open wave is from a cycle.
 *
 * @param coverage as it is now, also where the cycle is open already
 * @param openedOn absent where the cycle is not open in the unit
 */
record UnitReadiness(
    String unitId,
    String unitCode,
    String unitName,
    String waveId,
    int employees,
    int answered,
    BigDecimal coverage,
    BigDecimal required,
    boolean open,
    @Nullable LocalDate openedOn) {

  static UnitReadiness of(
      Versioned<Unit> unit,
      String waveId,
      Coverage now,
      BigDecimal required,
      @Nullable CycleUnit opening) {
    return new UnitReadiness(
        unit.id(),
        unit.state().code(),
        unit.state().name(),
        waveId,
        now.employees(),
        now.answered(),
        now.share(),
        required,
        opening != null,
        opening == null ? null : opening.openedOn());
  }
}
