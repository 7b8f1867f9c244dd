package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Ids;
import id.selaras.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation or proposal about an indicator as it lies in the inbox, with what was decided
 * on it and what came of that. A person decides; nothing is revised by itself [DESIGN].
 *
 * @param target the version that it is about; absent where it asks for a new indicator
 */
public record Revision(
    Cause cause,
    String title,
    @Nullable String text,
    @Nullable VersionRef target,
    @Nullable SuggestedAction suggestedAction,
    List<Reason> reasons,
    @Nullable Evidence evidence,
    Instant raisedAt,
    RevisionStatus status,
    @Nullable RevisionDecision decision,
    @Nullable RevisionResult result) {

  /** A revision's identity follows from its cause: what is told twice lies in the inbox once. */
  public static String idOf(Cause cause) {
    return Ids.derived("revision", cause.kind().name(), cause.id());
  }

  /** What has just come in. */
  static Revision opened(
      Cause cause,
      String title,
      @Nullable String text,
      @Nullable VersionRef target,
      @Nullable SuggestedAction suggestedAction,
      List<Reason> reasons,
      @Nullable Evidence evidence,
      Instant raisedAt) {
    return new Revision(
        cause,
        title,
        text,
        target,
        suggestedAction,
        reasons,
        evidence,
        raisedAt,
        RevisionStatus.OPEN,
        null,
        null);
  }

  /** Where it stands on a day: what was postponed is open again from its day on. */
  RevisionStatus status(LocalDate today) {
    return status == RevisionStatus.POSTPONED
            && decision != null
            && decision.postponedUntil() != null
            && !today.isBefore(decision.postponedUntil())
        ? RevisionStatus.OPEN
        : status;
  }

  boolean isUndecided() {
    return status == RevisionStatus.OPEN || status == RevisionStatus.POSTPONED;
  }

  /** Whether the outside hears of it: from the decision on, and not when it was withdrawn. */
  boolean isTold() {
    return decision != null && status != RevisionStatus.WITHDRAWN;
  }

  /** With a decision; one that was postponed may be decided again, any other is final. */
  Revision decided(RevisionDecision taken) {
    requireUndecided();
    return with(taken.decision().status(), taken, null);
  }

  /** Taken back by the proposer. */
  Revision withdrawn() {
    requireUndecided();
    return with(RevisionStatus.WITHDRAWN, decision, null);
  }

  /** Whether it was accepted and what it leads to is still to be done. */
  boolean isUnfinished() {
    return status == RevisionStatus.ACCEPTED
        && result == null
        && decision != null
        && decision.action() != RevisionAction.KEEP;
  }

  /** With what came of it. */
  Revision resulted(RevisionResult came) {
    return with(status, decision, came);
  }

  /** Whether it still has to hear that this version, which it caused, was published. */
  boolean awaitsPublicationOf(String indicatorId, int version) {
    if (status != RevisionStatus.ACCEPTED) {
      return false;
    }
    return result == null
        ? indicatorId.equals(resultingIndicator())
        : result.status() == VersionStatus.DRAFT && result.isOf(indicatorId, version);
  }

  /** The indicator that the result is a version of: the target, or the new one. */
  String resultingIndicator() {
    return target == null ? newIndicatorId() : target.indicatorId();
  }

  /** The identity of the indicator that this revision starts. */
  String newIndicatorId() {
    return Ids.derived("indicator", idOf(cause));
  }

  /** Refuses a second decision: 409 {@code revision-decided}. */
  void requireUndecided() {
    if (!isUndecided()) {
      throw Problem.conflict("revision-decided");
    }
  }

  private Revision with(
      RevisionStatus now, @Nullable RevisionDecision taken, @Nullable RevisionResult came) {
    return new Revision(
        cause, title, text, target, suggestedAction, reasons, evidence, raisedAt, now, taken, came);
  }
}
