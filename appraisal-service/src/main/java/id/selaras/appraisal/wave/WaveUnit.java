package id.selaras.appraisal.wave;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The role of a unit in a wave from one day to another. It stays in the wave for ever, so that an
 * evaluation years later still tells pilots from controls.
 *
 * @param to the first day on which the role no longer holds
 */
public record WaveUnit(String unitId, Role role, LocalDate from, @Nullable LocalDate to) {

  /** Whether the unit tries the appraisal or is compared with those that do. */
  public enum Role {
    PILOT,
    CONTROL
  }

  WaveUnit starting(LocalDate day) {
    return new WaveUnit(unitId, role, day, null);
  }

  WaveUnit ending(LocalDate day) {
    return to == null ? new WaveUnit(unitId, role, from, day.isBefore(from) ? from : day) : this;
  }
}
