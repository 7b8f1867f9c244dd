package id.selaras.indicator.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One value, or a range from low to high; a ZERO indicator needs neither. */
public record Target(
    @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal value) {

  /** Whether nothing at all was said. */
  boolean isEmpty() {
    return low == null && high == null && value == null;
  }
}
