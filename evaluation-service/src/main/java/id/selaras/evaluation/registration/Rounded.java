package id.selaras.evaluation.registration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Statistics as they leave the service: six decimals, half up. */
final class Rounded {

  private static final int DECIMALS = 6;

  private Rounded() {}

  /** The figure, or nothing where there is none or it is infinite. */
  static @Nullable BigDecimal of(@Nullable Double value) {
    return value == null || !Double.isFinite(value)
        ? null
        : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
