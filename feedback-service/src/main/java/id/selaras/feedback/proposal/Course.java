package id.selaras.feedback.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal fares.
 *
 * @param dueOn the last day for an answer
 * @param escalated that day has passed and no answer has come
 * @param answeredBy account of who answered; stays inside
 * @param revisionVersion version of the decision among the revisions that was last taken over; 0
 *     before the first
 */
public record Course(
    ProposalStatus status,
    LocalDate dueOn,
    boolean escalated,
    @Nullable Answer answer,
    @Nullable String answeredBy,
    @Nullable IndicatorRef adoptedIn,
    long revisionVersion) {

  static Course open(LocalDate dueOn) {
    return new Course(ProposalStatus.OPEN, dueOn, false, null, null, null, 0);
  }

  Course escalate() {
    return new Course(status, dueOn, true, answer, answeredBy, adoptedIn, revisionVersion);
  }

  Course withdrawn() {
    return new Course(
        ProposalStatus.WITHDRAWN, dueOn, false, answer, answeredBy, adoptedIn, revisionVersion);
  }

  /** A new answer ends an escalation; a postponement sets a new day. */
  Course answered(Answer given, @Nullable String by, LocalDate due) {
    // What was withdrawn stays so: its answer is only put on record.
    ProposalStatus next = status == ProposalStatus.WITHDRAWN ? status : given.decision().status();
    return new Course(next, due, false, given, by, adoptedIn, revisionVersion);
  }

  Course adopted(IndicatorRef version) {
    return new Course(
        ProposalStatus.ADOPTED, dueOn, false, answer, answeredBy, version, revisionVersion);
  }

  Course afterRevision(long version) {
    return new Course(status, dueOn, escalated, answer, answeredBy, adoptedIn, version);
  }
}
