package id.selaras.appraisal.wave;

import org.jspecify.annotations.Nullable;

/**
 * A decision that keeps a wave from opening.
 *
 * @param cause what it came from, such as {@code recommendation:<id>}
 * @param liftedBecause why it holds no longer
 */
public record Hold(String cause, @Nullable String liftedBecause) {

  boolean holds() {
    return liftedBecause == null;
  }

  Hold lifted(String reason) {
    return holds() ? new Hold(cause, reason) : this;
  }
}
