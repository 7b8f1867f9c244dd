package id.selaras.indicator.revision;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decides on a revision.
 *
 * @param action what accepting leads to, where it is not what was recommended
 * @param newIndicator for what asks for a new indicator, or splits one in two
 */
public record RevisionDecisionRequest(
    @Nullable Decision decision,
    @Nullable String reason,
    @Nullable LocalDate postponedUntil,
    @Nullable RevisionAction action,
    @Nullable NewIndicator newIndicator) {

  private static final int SHORTEST_REASON = 10;

  /** The code of the new indicator that is asked for. */
  @Nullable String newCode() {
    return decision == Decision.ACCEPTED && newIndicator != null ? newIndicator.code() : null;
  }

  /**
   * The decision, if it is one and has a reason that says something.
   *
   * @param codeTaken whether there is an indicator of the new one's code
   */
  RevisionDecision taken(Revision revision, boolean codeTaken, LocalDate today, Instant now) {
    List<Violation> errors = new ArrayList<>();
    boolean accepts = decision == Decision.ACCEPTED;
    boolean postpones = decision == Decision.POSTPONED;
    if (decision == null) {
      errors.add(Violation.at("/decision", "required"));
    }
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      errors.add(Violation.at("/reason", "reason-too-short", SHORTEST_REASON));
    }
    if (postpones && postponedUntil != null && !postponedUntil.isAfter(today)) {
      errors.add(Violation.at("/postponedUntil", "day-not-ahead", postponedUntil));
    }
    RevisionAction leads = action == null ? RevisionAction.of(revision.suggestedAction()) : action;
    if (accepts) {
      accepting(errors, revision, leads, codeTaken);
    }
    if (decision == null || reason == null || !errors.isEmpty()) {
      throw Problem.rule("decision-invalid").with(errors);
    }
    return new RevisionDecision(
        decision,
        reason.strip(),
        now,
        postpones ? postponedUntil : null,
        accepts ? leads : null,
        accepts ? newIndicator : null);
  }

  private void accepting(
      List<Violation> errors, Revision revision, RevisionAction leads, boolean codeTaken) {
    boolean startsIndicator = leads == RevisionAction.REVISE && revision.target() == null;
    boolean mayStart = startsIndicator || revision.suggestedAction() == SuggestedAction.SPLIT;
    if (leads == RevisionAction.RETIRE && revision.target() == null) {
      errors.add(Violation.at("/action", "nothing-to-retire"));
    }
    if (newIndicator == null) {
      if (startsIndicator) {
        errors.add(Violation.at("/newIndicator", "required"));
      }
      return;
    }
    if (!mayStart || leads != RevisionAction.REVISE) {
      errors.add(Violation.at("/newIndicator", "new-indicator-unasked"));
    } else if (newIndicator.code() == null || newIndicator.code().isBlank()) {
      errors.add(Violation.at("/newIndicator/code", "required"));
    } else if (codeTaken) {
      errors.add(Violation.at("/newIndicator/code", "indicator-code-taken", newIndicator.code()));
    }
  }
}
