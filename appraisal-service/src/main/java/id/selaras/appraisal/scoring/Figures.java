package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One spelling per number: 5, 5.0 and 5E0 are the same input and give the same bytes. */
public final class Figures {
  private static final int DIGITS = 30;
  private static final int SCALE = 15;

  private Figures() {}

  /**
   * Whether a number has as many digits as a person would write: 1e999999999 is a few bytes to send
   * and a gigabyte to compute with.
   */
  public static boolean bounded(@Nullable BigDecimal value) {
    return value == null || (value.precision() <= DIGITS && Math.abs(value.scale()) <= SCALE);
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
