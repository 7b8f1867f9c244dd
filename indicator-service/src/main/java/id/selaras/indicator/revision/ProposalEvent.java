package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a proposal of the staff (topic feedback.proposal). */
public record ProposalEvent(
    String proposalId,
    String subject,
    @Nullable VersionRef target,
    String title,
    String text,
    String status,
    long supports,
    Instant submittedAt,
    LocalDate dueOn,
    boolean escalated) {

  /** Whether it is about an indicator; the others are answered where they were made. */
  boolean isAboutIndicator() {
    return subject.equals("INDICATOR");
  }

  boolean isWithdrawn() {
    return status.equals("WITHDRAWN");
  }

  Cause cause() {
    return new Cause(Cause.Kind.PROPOSAL, proposalId);
  }

  /** The revision that it asks for. */
  Revision opened() {
    return Revision.opened(cause(), title, text, target, null, List.of(), null, submittedAt);
  }
}
