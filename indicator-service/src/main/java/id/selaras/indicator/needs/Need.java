package id.selaras.indicator.needs;

import id.selaras.platform.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An aspect that someone proposes to appraise, and what was decided on it, once and for good.
 *
 * @param unitId the proposer's unit; absent for the city's leaders, who belong to none
 * @param proposer the account; told to nobody else
 */
public record Need(
    String roundId,
    String aspectName,
    @Nullable String aspectCode,
    String reason,
    boolean onBehalfOfUnit,
    @Nullable String unitId,
    String proposer,
    Instant proposedAt,
    NeedStatus status,
    @Nullable NeedDecision decision) {

  boolean isDecided() {
    return status != NeedStatus.PROPOSED;
  }

  /** Refuses what only an undecided need takes: 409 {@code need-decided}. */
  void requireUndecided() {
    if (isDecided()) {
      throw Problem.conflict("need-decided");
    }
  }

  Need decided(NeedDecision taken) {
    requireUndecided();
    return new Need(
        roundId,
        aspectName,
        aspectCode,
        reason,
        onBehalfOfUnit,
        unitId,
        proposer,
        proposedAt,
        taken.kind().status(),
        taken);
  }
}
