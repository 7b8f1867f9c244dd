package id.selaras.evaluation.recommendation;

import id.selaras.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read of an evaluation's event. */
public record LookedEvaluation(String evaluationId, String waveId, @Nullable Result result) {

  /** What its look gave. */
  public record Result(String verdict, Instant lookedAt) {}

  /** One recommendation per evaluation, however often its event comes. */
  String recommendationId() {
    return Ids.derived("recommendation", "evaluation", evaluationId);
  }

  /** An indication leads to a recommendation; anything else to none. */
  Optional<Recommendation> recommendation() {
    if (result == null) {
      return Optional.empty();
    }
    Action action =
        switch (result.verdict()) {
          case "EFFECTIVE_INDICATED" -> Action.EXTEND_WAVE;
          case "DECLINE_INDICATED" -> Action.HOLD_WAVE;
          default -> null;
        };
    return action == null
        ? Optional.empty()
        : Optional.of(
            new Recommendation(
                Target.wave(waveId),
                action,
                List.of(new Recommendation.Reason(result.verdict(), null, null)),
                new Recommendation.Evidence(
                    Recommendation.Evidence.Kind.EVALUATION,
                    evaluationId,
                    result.verdict(),
                    null,
                    null),
                result.lookedAt()));
  }
}
