package id.selaras.appraisal.method;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.appraisal.method-decision.v1}. */
record MethodDecisionEvent(
    String recommendationId,
    MethodDecision.Decision decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    Effect.@Nullable Result result) {

  static MethodDecisionEvent of(String id, MethodDecision decision) {
    Effect effect = decision.effect();
    return new MethodDecisionEvent(
        id,
        decision.decision(),
        decision.reason(),
        decision.decidedAt(),
        decision.postponedUntil(),
        effect == null ? null : effect.result());
  }
}
