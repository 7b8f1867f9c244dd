package id.selaras.feedback.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one reader sees it: whether it is the reader's own and whether the reader supports
 * it, and nothing about anyone else.
 */
public record ProposalView(
    String id,
    long version,
    Subject subject,
    @Nullable IndicatorRef target,
    String title,
    String text,
    ProposalStatus status,
    int supports,
    boolean supportedByMe,
    boolean mine,
    Instant submittedAt,
    LocalDate dueOn,
    boolean escalated,
    @Nullable Answer answer,
    @Nullable IndicatorRef adoptedIn) {

  /**
   * @param reader id of the employee who reads, or empty for someone who is none
   */
  static ProposalView of(String id, long version, Proposal proposal, String reader) {
    Wording wording = proposal.wording();
    Course course = proposal.course();
    return new ProposalView(
        id,
        version,
        wording.subject(),
        wording.target(),
        wording.title(),
        wording.text(),
        course.status(),
        proposal.supporters().size(),
        proposal.isSupportedBy(reader),
        proposal.isOf(reader),
        proposal.submittedAt(),
        course.dueOn(),
        course.escalated(),
        course.answer(),
        course.adoptedIn());
  }
}
