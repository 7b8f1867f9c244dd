package id.selaras.feedback.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What this service reads of a decision on an indicator (topic indicator.revision). */
public record RevisionEvent(
    String revisionId,
    Cause cause,
    String decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable Result result) {

  /** What asked for the decision. */
  public record Cause(String kind, String id) {}

  /** The indicator version that comes of it. */
  public record Result(String indicatorId, int version, String status) {}

  boolean isOnProposal() {
    return "PROPOSAL".equals(cause.kind());
  }

  Answer answer() {
    return new Answer(decided(), reason, decidedAt.truncatedTo(ChronoUnit.MILLIS));
  }

  /** The version that staff can read, once there is one. */
  @Nullable IndicatorRef published() {
    Result made = result;
    return made != null && "PUBLISHED".equals(made.status())
        ? new IndicatorRef(made.indicatorId(), made.version())
        : null;
  }

  /** When an answer is due after this one. */
  LocalDate dueOn(LocalDate before, ProposalRules rules) {
    if (decided() != Decision.POSTPONED) {
      return before;
    }
    LocalDate until = postponedUntil;
    return until == null ? rules.dueAgainOn(decidedAt) : until;
  }

  private Decision decided() {
    return switch (decision) {
      case "ACCEPTED" -> Decision.ACCEPTED;
      case "REJECTED" -> Decision.DECLINED;
      case "POSTPONED" -> Decision.POSTPONED;
      default -> throw new IllegalArgumentException("no such decision: " + decision);
    };
  }
}
