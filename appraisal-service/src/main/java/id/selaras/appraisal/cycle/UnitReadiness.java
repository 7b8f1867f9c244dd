package id.selaras.appraisal.cycle;

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
    @Nullable LocalDate openedOn) {}
