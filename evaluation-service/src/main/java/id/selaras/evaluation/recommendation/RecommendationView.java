package id.selaras.evaluation.recommendation;

import id.selaras.platform.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recommendation as it is shown, with what became of it. */
public record RecommendationView(
    String id,
    long version,
    Target target,
    Action suggestedAction,
    List<Recommendation.Reason> reasons,
    Recommendation.Evidence evidence,
    Instant raisedAt,
    @Nullable Fate fate) {

  static RecommendationView of(Versioned<Recommendation> stored, @Nullable Fate fate) {
    Recommendation state = stored.state();
    return new RecommendationView(
        stored.id(),
        stored.version(),
        state.target(),
        state.suggestedAction(),
        state.reasons(),
        state.evidence(),
        state.raisedAt(),
        fate);
  }
}
