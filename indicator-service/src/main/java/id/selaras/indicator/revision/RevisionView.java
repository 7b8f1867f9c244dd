package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it lies in the inbox.
 *
 * @param supports how many of the staff support the proposal now
 * @param status where it stands today
 */
public record RevisionView(
    String id,
    long version,
    Cause cause,
    String title,
    @Nullable String text,
    @Nullable Target target,
    @Nullable SuggestedAction suggestedAction,
    List<Reason> reasons,
    @Nullable Evidence evidence,
    @Nullable Long supports,
    @Nullable LocalDate dueOn,
    Instant raisedAt,
    RevisionStatus status,
    @Nullable RevisionDecision decision,
    @Nullable RevisionResult result) {

  /** The version that it is about, and its title. */
  public record Target(String indicatorId, int version, @Nullable String title) {}

  static RevisionView of(
      Versioned<Revision> revision,
      LocalDate today,
      @Nullable String targetTitle,
      @Nullable ProposalEvent proposal) {
    Revision state = revision.state();
    VersionRef about = state.target();
    return new RevisionView(
        revision.id(),
        revision.version(),
        state.cause(),
        state.title(),
        state.text(),
        about == null ? null : new Target(about.indicatorId(), about.version(), targetTitle),
        state.suggestedAction(),
        state.reasons(),
        state.evidence(),
        proposal == null ? null : proposal.supports(),
        proposal == null ? null : proposal.dueOn(),
        state.raisedAt(),
        state.status(today),
        state.decision(),
        state.result());
  }
}
