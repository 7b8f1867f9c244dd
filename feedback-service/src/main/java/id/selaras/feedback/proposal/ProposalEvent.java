package id.selaras.feedback.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The public state of a proposal, without its people (topic feedback.proposal). */
public record ProposalEvent(
    String proposalId,
    Subject subject,
    @Nullable IndicatorRef target,
    String title,
    String text,
    ProposalStatus status,
    int supports,
    Instant submittedAt,
    LocalDate dueOn,
    boolean escalated,
    @Nullable Answer answer,
    @Nullable IndicatorRef adoptedIn) {

  static ProposalEvent of(String id, Proposal proposal) {
    Wording wording = proposal.wording();
    Course course = proposal.course();
    return new ProposalEvent(
        id,
        wording.subject(),
        wording.target(),
        wording.title(),
        wording.text(),
        course.status(),
        proposal.supporters().size(),
        proposal.submittedAt(),
        course.dueOn(),
        course.escalated(),
        course.answer(),
        course.adoptedIn());
  }
}
