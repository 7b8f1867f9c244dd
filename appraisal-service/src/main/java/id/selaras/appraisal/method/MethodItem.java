package id.selaras.appraisal.method;

import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in the inbox with what was decided on it.
 *
 * @param version that of the decision; 0 while nothing is decided
 */
record MethodItem(
    String id,
    long version,
    Recommendation.Target target,
    Recommendation.SuggestedAction suggestedAction,
    List<Recommendation.Reason> reasons,
    Recommendation.Evidence evidence,
    Instant raisedAt,
    Status status,
    @Nullable DecisionView decision,
    Effect.@Nullable Result result) {

  /** Open until it is decided; what is postponed waits to be decided again. */
  enum Status {
    OPEN,
    POSTPONED,
    ACCEPTED,
    REJECTED
  }

  /** The decision as everyone with a right to the inbox reads it. */
  record DecisionView(
      MethodDecision.Decision decision,
      String reason,
      Instant decidedAt,
      @Nullable LocalDate postponedUntil) {}

  static MethodItem of(Recommendation recommendation, @Nullable Versioned<MethodDecision> decided) {
    MethodDecision made = decided == null ? null : decided.state();
    Effect effect = made == null ? null : made.effect();
    return new MethodItem(
        recommendation.recommendationId(),
        decided == null ? 0 : decided.version(),
        recommendation.target(),
        recommendation.suggestedAction(),
        recommendation.reasons(),
        recommendation.evidence(),
        recommendation.raisedAt(),
        status(made),
        made == null
            ? null
            : new DecisionView(
                made.decision(), made.reason(), made.decidedAt(), made.postponedUntil()),
        effect == null ? null : effect.result());
  }

  private static Status status(@Nullable MethodDecision made) {
    return made == null
        ? Status.OPEN
        : switch (made.decision()) {
          case ACCEPTED -> Status.ACCEPTED;
          case REJECTED -> Status.REJECTED;
          case POSTPONED -> Status.POSTPONED;
        };
  }

  /** What was decided for good is not decided again. */
  void requireOpen(long seen) {
    if (version != seen) {
      throw Problem.stale(seen);
    }
    if (status == Status.ACCEPTED || status == Status.REJECTED) {
      throw Problem.conflict("already-decided", status);
    }
  }

  /** The same recommendation with a decision. */
  MethodItem decided(Versioned<MethodDecision> made) {
    return of(new Recommendation(id, target, suggestedAction, reasons, evidence, raisedAt), made);
  }

  String etag() {
    return "\"" + version + "\"";
  }
}
