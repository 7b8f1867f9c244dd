package id.selaras.indicator.socialisation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public state of an acknowledgement (topic indicator.acknowledgement). The reason of a doubt
 * and the answers to the quiz stay here.
 */
public record AcknowledgementEvent(
    String campaignId,
    String waveId,
    String employeeId,
    String unitId,
    AcknowledgementStatus status,
    int attempts,
    @Nullable BigDecimal score,
    @Nullable Acceptance acceptance,
    Instant at) {

  static AcknowledgementEvent of(Acknowledgement state) {
    return new AcknowledgementEvent(
        state.campaignId(),
        state.waveId(),
        state.employeeId(),
        state.unitId(),
        state.status(),
        state.attempts(),
        state.score(),
        state.acceptance(),
        state.at());
  }
}
