package id.selaras.evaluation.recommendation;

import id.selaras.evaluation.effect.Verdict;
import id.selaras.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's event. */
public record LookEvent(String evaluationId, String waveId, @Nullable Result result) {

  /** What its look gave. */
  public record Result(Verdict verdict, Instant lookedAt) {}

  /** One recommendation per evaluation, however often its event comes. */
  String recommendationId() {
    return Ids.derived("recommendation", "evaluation", evaluationId);
  }

  /**
   * An effect that is indicated speaks for spreading the wave, a decline for holding it; nothing
   * follows from a look that indicates neither. [DESIGN]
   */
  Optional<Recommendation> recommendation() {
    Result looked = result;
    if (looked == null) {
      return Optional.empty();
    }
    return switch (looked.verdict()) {
      case EFFECTIVE_INDICATED -> Optional.of(raised(Action.EXTEND_WAVE, looked));
      case DECLINE_INDICATED -> Optional.of(raised(Action.HOLD_WAVE, looked));
      case INCONCLUSIVE, NOT_ENOUGH_DATA -> Optional.empty();
    };
  }

  private Recommendation raised(Action action, Result looked) {
    return new Recommendation(
        Target.wave(waveId),
        action,
        List.of(new Recommendation.Reason(looked.verdict().name(), null, null)),
        new Recommendation.Evidence(
            Recommendation.Evidence.Kind.EVALUATION, evaluationId, looked.verdict(), null, null),
        looked.lookedAt());
  }
}
