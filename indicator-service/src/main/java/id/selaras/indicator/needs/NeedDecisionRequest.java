package id.selaras.indicator.needs;

import id.selaras.indicator.aspect.AspectDraft;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decides on a need.
 *
 * @param aspectCode for KEPT: an aspect of the catalogue, or a new one
 * @param aspectName the new aspect's name, otherwise the need's own
 * @param mergedInto for MERGED: a kept need of the same round
 */
public record NeedDecisionRequest(
    @Nullable NeedOutcome decision,
    @Nullable String reason,
    @Nullable String aspectCode,
    @Nullable String aspectName,
    @Nullable String mergedInto) {

  private static final int SHORTEST_REASON = 10;

  boolean merges() {
    return decision == NeedOutcome.MERGED;
  }

  /**
   * The decision, if it is one and has a reason that says something.
   *
   * @param into the need that is named to be merged into, if there is such a one
   */
  NeedDecision taken(Need need, @Nullable Need into, long supports, Instant now) {
    List<Violation> errors = new ArrayList<>();
    if (decision == null) {
      errors.add(Violation.at("/decision", "required"));
    }
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      errors.add(Violation.at("/reason", "reason-too-short", SHORTEST_REASON));
    }
    if (decision == NeedOutcome.KEPT) {
      aspect(errors);
    }
    if (merges()) {
      target(errors, need, into);
    }
    if (decision == null || reason == null || !errors.isEmpty()) {
      throw Problem.rule("decision-invalid").with(errors);
    }
    return new NeedDecision(
        decision,
        reason.strip(),
        decision == NeedOutcome.KEPT ? aspectCode : null,
        merges() ? mergedInto : null,
        supports,
        now);
  }

  private void aspect(List<Violation> errors) {
    if (aspectCode == null || aspectCode.isBlank()) {
      errors.add(Violation.at("/aspectCode", "required"));
    } else if (!AspectDraft.isWellFormed(aspectCode)) {
      errors.add(Violation.at("/aspectCode", "code-format"));
    }
  }

  /** Only into a kept one, whose decision is final: so there is neither a chain nor a circle. */
  private void target(List<Violation> errors, Need need, @Nullable Need into) {
    if (mergedInto == null || mergedInto.isBlank()) {
      errors.add(Violation.at("/mergedInto", "required"));
    } else if (into == null
        || into.status() != NeedStatus.KEPT
        || !into.roundId().equals(need.roundId())) {
      errors.add(Violation.at("/mergedInto", "merge-target-not-kept"));
    }
  }
}
