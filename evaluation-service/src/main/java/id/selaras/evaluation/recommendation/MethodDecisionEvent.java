package id.selaras.evaluation.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is read of a decision on the method or a wave. */
public record MethodDecisionEvent(
    String decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable Result result) {

  /** The wave or cycle that came of it. */
  public record Result(String kind, String id) {}

  /** As the fate of the recommendation. */
  Fate fate() {
    return new Fate(
        Fate.Decision.valueOf(decision),
        reason,
        decidedAt,
        postponedUntil,
        result == null
            ? null
            : new Fate.Result(Fate.Kind.valueOf(result.kind()), result.id(), null, null));
  }
}
