package id.selaras.evaluation.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of a decision on an indicator. */
public record RevisionEvent(
    Cause cause,
    String decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable Result result) {

  /** What it was decided upon. */
  public record Cause(String kind, String id) {}

  /** The version that came of it. */
  public record Result(String indicatorId, int version, String status) {}

  /** As the fate of the recommendation that caused it. */
  Fate fate() {
    return new Fate(
        Fate.Decision.valueOf(decision),
        reason,
        decidedAt,
        postponedUntil,
        result == null
            ? null
            : new Fate.Result(
                Fate.Kind.INDICATOR,
                result.indicatorId(),
                result.version(),
                Fate.Status.valueOf(result.status())));
  }
}
