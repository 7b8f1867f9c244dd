package id.selaras.feedback.proposal;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposal of an employee. Who proposed and who supports it stays inside: others see how many
 * they are. The supporters lie in the proposal itself, so that each counts once whatever runs at
 * the same time.
 *
 * @param proposer id of the employee
 * @param supporters ids of employees, each once
 * @param urgency sorts what is overdue before the rest, and newest first within each
 */
public record Proposal(
    String proposer,
    Wording wording,
    List<String> supporters,
    Instant submittedAt,
    Course course,
    String urgency) {

  private static final int LONGEST_ANSWER = 4000;

  public Proposal {
    supporters = List.copyOf(supporters);
  }

  static Proposal submitted(String proposer, Wording wording, Instant now, ProposalRules rules) {
    // To the millisecond, which is what the database keeps.
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    return of(proposer, wording, List.of(), at, Course.open(rules.dueOn(at)));
  }

  /** It is the proposer who takes it back. */
  void requireProposer(String employeeId) {
    if (!isOf(employeeId)) {
      throw Problem.forbidden("not-your-proposal");
    }
  }

  boolean isOf(String employeeId) {
    return proposer.equals(employeeId);
  }

  boolean isSupportedBy(String employeeId) {
    return supporters.contains(employeeId);
  }

  /** One support each, never of one's own proposal, while an answer may still come of it. */
  Proposal supportedBy(String employeeId) {
    if (isOf(employeeId)) {
      throw Problem.forbidden("own-proposal");
    }
    if (isSupportedBy(employeeId)) {
      return this;
    }
    supportable();
    List<String> more = new ArrayList<>(supporters);
    more.add(employeeId);
    return of(proposer, wording, more, submittedAt, course);
  }

  Proposal unsupportedBy(String employeeId) {
    if (!isSupportedBy(employeeId)) {
      return this;
    }
    supportable();
    List<String> fewer = supporters.stream().filter(s -> !s.equals(employeeId)).toList();
    return of(proposer, wording, fewer, submittedAt, course);
  }

  /** The planner's answer; one about an indicator is answered where indicators are revised. */
  Proposal answeredBy(String account, AnswerRequest request, Instant now, ProposalRules rules) {
    if (wording.subject() == Subject.INDICATOR) {
      throw Problem.conflict("answered-by-revision");
    }
    awaitsAnswer();
    List<Violation> errors = new ArrayList<>();
    Decision decision = request.decision();
    if (decision == null) {
      errors.add(Violation.at("/decision", "required"));
    }
    String text = Wording.text(errors, "/text", request.text(), LONGEST_ANSWER);
    if (!errors.isEmpty() || decision == null) {
      throw Problem.rule("answer-invalid").with(errors);
    }
    LocalDate due = decision == Decision.POSTPONED ? rules.dueAgainOn(now) : course.dueOn();
    return with(
        course.answered(
            new Answer(decision, text, now.truncatedTo(ChronoUnit.MILLIS)), account, due));
  }

  Proposal withdrawn() {
    awaitsAnswer();
    return with(course.withdrawn());
  }

  /** Whether its day has passed and nobody has answered; true once. */
  boolean isOverdue(LocalDate today) {
    return course.status().awaitsAnswer() && !course.escalated() && today.isAfter(course.dueOn());
  }

  Proposal escalated(LocalDate today) {
    return isOverdue(today) ? with(course.escalate()) : this;
  }

  /**
   * Takes over what was decided among the revisions. An older decision than the one taken over
   * changes nothing, so that decisions may come again.
   */
  Proposal decided(RevisionEvent revision, long version, ProposalRules rules) {
    if (version <= course.revisionVersion()) {
      return this;
    }
    Course next = course.afterRevision(version);
    Answer answer = revision.answer();
    if (!answer.equals(course.answer())) {
      next = next.answered(answer, null, revision.dueOn(course.dueOn(), rules));
    }
    IndicatorRef published = revision.published();
    return with(published == null ? next : next.adopted(published));
  }

  private void awaitsAnswer() {
    if (!course.status().awaitsAnswer()) {
      throw Problem.conflict("proposal-closed");
    }
  }

  private void supportable() {
    if (course.status() != ProposalStatus.ACCEPTED) {
      awaitsAnswer();
    }
  }

  private Proposal with(Course next) {
    return of(proposer, wording, supporters, submittedAt, next);
  }

  private static Proposal of(
      String proposer, Wording wording, List<String> supporters, Instant at, Course course) {
    String urgency = "%d:%015d".formatted(course.escalated() ? 1 : 0, at.toEpochMilli());
    return new Proposal(proposer, wording, supporters, at, course, urgency);
  }
}
