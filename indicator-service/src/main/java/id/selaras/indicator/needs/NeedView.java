package id.selaras.indicator.needs;

import id.selaras.platform.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A need as everyone reads it; who proposed it is not told.
 *
 * @param supports accounts that support it
 * @param mine whether the reader proposed it
 * @param supportedByMe whether the reader supports it
 */
public record NeedView(
    String id,
    long version,
    String roundId,
    String aspectName,
    @Nullable String aspectCode,
    String reason,
    boolean onBehalfOfUnit,
    @Nullable String unitId,
    long supports,
    boolean mine,
    boolean supportedByMe,
    NeedStatus status,
    @Nullable NeedDecision decision,
    Instant proposedAt) {

  static NeedView of(Versioned<Need> need, String reader, long supports, boolean supportedByMe) {
    Need state = need.state();
    return new NeedView(
        need.id(),
        need.version(),
        state.roundId(),
        state.aspectName(),
        state.aspectCode(),
        state.reason(),
        state.onBehalfOfUnit(),
        state.unitId(),
        supports,
        state.proposer().equals(reader),
        supportedByMe,
        state.status(),
        state.decision(),
        state.proposedAt());
  }
}
