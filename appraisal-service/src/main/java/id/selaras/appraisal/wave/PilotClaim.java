package id.selaras.appraisal.wave;

import id.selaras.platform.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which wave holds a unit as its pilot. One document per unit decides between two waves that open
 * at the same moment, which two documents of two waves could not.
 *
 * @param waveId absent when no wave holds the unit
 */
record PilotClaim(@Nullable String waveId) {

  /**
   * Held by another wave, unless somebody else was faster.
   *
   * @param before the holder who gives it up
   */
  PilotClaim passed(@Nullable String before, String next, String unitId) {
    if (next.equals(waveId)) {
      return this;
    }
    if (!Objects.equals(waveId, before)) {
      throw Problem.conflict("unit-already-pilot", unitId);
    }
    return new PilotClaim(next);
  }

  /** Held by nobody, if it is this wave that holds it. */
  PilotClaim releasedBy(String holder) {
    return holder.equals(waveId) ? new PilotClaim(null) : this;
  }
}
