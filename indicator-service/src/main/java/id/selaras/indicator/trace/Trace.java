package id.selaras.indicator.trace;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.version.VersionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every version of an indicator with what it came from, and why that was decided so. */
public record Trace(String indicatorId, List<Step> versions) {

  /** One version. */
  public record Step(
      int version,
      VersionStatus status,
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable String retiredBecause,
      List<Origin> causes) {}

  /** One cause; a reason is that of the decision. */
  public record Origin(
      Cause.Kind kind,
      String id,
      @Nullable String title,
      @Nullable String decision,
      @Nullable String reason) {}
}
