package id.selaras.appraisal.method;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decided on a recommendation about the method or a wave. What follows from it is
 * fixed here, in the same write, and is carried out afterwards.
 *
 * @param decidedBy account of the planner
 * @param effect what follows; absent where nothing does
 */
record MethodDecision(
    Decision decision,
    String reason,
    Instant decidedAt,
    String decidedBy,
    @Nullable LocalDate postponedUntil,
    @Nullable Effect effect) {

  /** What can be decided; what is postponed is decided again. */
  enum Decision {
    ACCEPTED,
    REJECTED,
    POSTPONED
  }

  boolean isFinal() {
    return decision != Decision.POSTPONED;
  }
}
