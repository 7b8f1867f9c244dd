package id.selaras.evaluation.recommendation;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recommendation that an evaluator raises by hand; whatever is wrong is told at once. */
record RecommendationRequest(
    @Nullable TargetRequest target,
    @Nullable Action suggestedAction,
    @Nullable String note,
    @Nullable String evaluationId) {

  private static final int SHORTEST_NOTE = 10;
  private static final int LONGEST_NOTE = 2000;

  /** What it is about, as far as it was said. */
  record TargetRequest(
      Target.@Nullable Kind kind,
      @Nullable String indicatorId,
      @Nullable Integer version,
      @Nullable String waveId,
      Target.@Nullable Scheme scheme) {}

  /** The recommendation, or a 422. */
  Recommendation checked(Instant now) {
    var wrong = new ArrayList<Violation>();
    TargetRequest given = target == null ? new TargetRequest(null, null, null, null, null) : target;
    Target.Kind kind = given.kind();
    if (kind == null) {
      wrong.add(Violation.at("/target/kind", "value-required"));
    } else if (kind == Target.Kind.INDICATOR) {
      required("/target/indicatorId", given.indicatorId(), wrong);
      Integer version = given.version();
      if (version == null || version < 1) {
        wrong.add(Violation.at("/target/version", "value-required"));
      }
    } else if (kind == Target.Kind.WAVE) {
      required("/target/waveId", given.waveId(), wrong);
    }
    Action action = suggestedAction;
    if (action == null) {
      wrong.add(Violation.at("/suggestedAction", "value-required"));
    } else if (kind != null && !action.fits(kind)) {
      wrong.add(Violation.at("/suggestedAction", "action-unfit", action, kind));
    }
    String text = note == null ? "" : note.strip();
    if (text.length() < SHORTEST_NOTE) {
      wrong.add(Violation.at("/note", "note-too-short", SHORTEST_NOTE));
    } else if (text.length() > LONGEST_NOTE) {
      wrong.add(Violation.at("/note", "text-too-long", LONGEST_NOTE));
    }
    if (kind == null || action == null || !wrong.isEmpty()) {
      throw Problem.rule("recommendation-invalid").with(wrong);
    }
    boolean indicator = kind == Target.Kind.INDICATOR;
    return new Recommendation(
        new Target(
            kind,
            indicator ? given.indicatorId() : null,
            indicator ? given.version() : null,
            kind == Target.Kind.WAVE ? given.waveId() : null,
            kind == Target.Kind.METHOD ? given.scheme() : null),
        action,
        List.of(),
        new Recommendation.Evidence(
            Recommendation.Evidence.Kind.EVALUATOR, evaluationId, null, null, text),
        now);
  }

  private static void required(String pointer, @Nullable String text, List<Violation> wrong) {
    if (text == null || text.isBlank()) {
      wrong.add(Violation.at(pointer, "value-required"));
    }
  }
}
