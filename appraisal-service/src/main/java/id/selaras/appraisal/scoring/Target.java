package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One value, or a range from low to high. A ZERO indicator needs neither. */
public record Target(
    @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal value) {

  public static Target of(String value) {
    return new Target(null, null, new BigDecimal(value));
  }

  public static Target range(String low, String high) {
    return new Target(new BigDecimal(low), new BigDecimal(high), null);
  }

  public boolean isRange() {
    return low != null && high != null;
  }

  /**
   * Whether an achievement can be computed: a division by the target needs it above zero, and a
   * range needs both its ends in order. A number with an endless exponent is no target either.
   */
  public boolean fits(Direction direction) {
    if (!Figures.bounded(low) || !Figures.bounded(high) || !Figures.bounded(value)) {
      return false;
    }
    if (direction == Direction.ZERO) {
      return low == null && high == null && (value == null || value.signum() == 0);
    }
    if (low != null && high != null) {
      return value == null && low.signum() > 0 && low.compareTo(high) <= 0;
    }
    return low == null && high == null && value != null && value.signum() > 0;
  }

  @Override
  public String toString() {
    if (low != null && high != null) {
      return Figures.plain(low) + " - " + Figures.plain(high);
    }
    return value == null ? "0" : Figures.plain(value);
  }
}
