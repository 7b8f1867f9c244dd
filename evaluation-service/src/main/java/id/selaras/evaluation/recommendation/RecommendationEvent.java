package id.selaras.evaluation.recommendation;

import java.time.Instant;
import java.util.List;

/** Body of {@code selaras.evaluation.recommendation.v1}. */
public record RecommendationEvent(
    String recommendationId,
    Target target,
    Action suggestedAction,
    List<Recommendation.Reason> reasons,
    Recommendation.Evidence evidence,
    Instant raisedAt) {

  /** The event of a recommendation. */
  public static RecommendationEvent of(String id, Recommendation recommendation) {
    return new RecommendationEvent(
        id,
        recommendation.target(),
        recommendation.suggestedAction(),
        recommendation.reasons(),
        recommendation.evidence(),
        recommendation.raisedAt());
  }
}
