package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a cause and what came of it (topic indicator.revision). Told from the
 * decision on; before that there is nothing to tell.
 *
 * @param basedOn the version that the cause is about
 */
public record RevisionEvent(
    String revisionId,
    Cause cause,
    Decision decision,
    String reason,
    Instant decidedAt,
    @Nullable LocalDate postponedUntil,
    @Nullable VersionRef basedOn,
    @Nullable RevisionResult result) {

  static RevisionEvent of(Versioned<Revision> revision) {
    Revision state = revision.state();
    RevisionDecision taken = Objects.requireNonNull(state.decision(), "only decisions are told");
    return new RevisionEvent(
        revision.id(),
        state.cause(),
        taken.decision(),
        taken.reason(),
        taken.decidedAt(),
        taken.postponedUntil(),
        state.target(),
        state.result());
  }
}
