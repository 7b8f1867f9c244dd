package id.selaras.indicator.instrument;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An indicator version and its share of the whole, between 0 and 1. */
public record InstrumentItem(
    @Nullable String indicatorId, @Nullable Integer indicatorVersion, @Nullable BigDecimal weight) {

  /** The version's identity, as in its events; null while the item is incomplete. */
  @Nullable String versionId() {
    return indicatorId == null || indicatorVersion == null
        ? null
        : indicatorId + ":" + indicatorVersion;
  }
}
