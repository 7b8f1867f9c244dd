package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a recommendation (topic evaluation.recommendation). */
public record RecommendationEvent(
    String recommendationId,
    Target target,
    String suggestedAction,
    List<Reason> reasons,
    Evidence evidence,
    Instant raisedAt) {

  /** What should be revised; the method and waves are the appraisal service's. */
  public record Target(String kind, @Nullable String indicatorId, @Nullable Integer version) {}

  boolean isAboutIndicator() {
    return target.kind().equals("INDICATOR");
  }

  /** The indicator version that it is about. */
  VersionRef indicator() {
    if (target.indicatorId() == null || target.version() == null) {
      throw new IllegalArgumentException("which indicator version is it about?");
    }
    return new VersionRef(target.indicatorId(), target.version());
  }

  /** The revision that it asks for; a recommendation is called as what it is about. */
  Revision opened(String title) {
    return Revision.opened(
        new Cause(Cause.Kind.RECOMMENDATION, recommendationId),
        title,
        null,
        indicator(),
        SuggestedAction.valueOf(suggestedAction),
        reasons,
        evidence,
        raisedAt);
  }
}
