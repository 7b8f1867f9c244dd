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
      @Nullable SchemeRequest scheme) {}

  /** A version of a scoring scheme, as far as it was said. */
  record SchemeRequest(@Nullable String code, @Nullable Integer version) {}

  /** The recommendation, or a 422. */
  Recommendation checked(Instant now) {
    var wrong = new ArrayList<Violation>();
    Target about = target(wrong);
    Target.Kind kind = about == null ? null : about.kind();
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
    if (about == null || action == null || !wrong.isEmpty()) {
      throw Problem.rule("recommendation-invalid").with(wrong);
    }
    return new Recommendation(
        about,
        action,
        List.of(),
        new Recommendation.Evidence(
            Recommendation.Evidence.Kind.EVALUATOR, given(evaluationId), null, null, text),
        now);
  }

  /** The target with what belongs to its kind alone; what was said beside it is left out. */
  private @Nullable Target target(List<Violation> wrong) {
    TargetRequest said = target == null ? new TargetRequest(null, null, null, null, null) : target;
    Target.Kind kind = said.kind();
    if (kind == null) {
      wrong.add(Violation.at("/target/kind", "value-required"));
      return null;
    }
    return switch (kind) {
      case INDICATOR ->
          Target.indicator(
              text("/target/indicatorId", said.indicatorId(), wrong),
              number("/target/version", said.version(), wrong));
      case WAVE -> Target.wave(text("/target/waveId", said.waveId(), wrong));
      case METHOD -> Target.method(scheme(said.scheme(), wrong));
    };
  }

  private static Target.@Nullable Scheme scheme(
      @Nullable SchemeRequest said, List<Violation> wrong) {
    return said == null
        ? null
        : new Target.Scheme(
            text("/target/scheme/code", said.code(), wrong),
            number("/target/scheme/version", said.version(), wrong));
  }

  private static String text(String pointer, @Nullable String said, List<Violation> wrong) {
    String text = given(said);
    if (text == null) {
      wrong.add(Violation.at(pointer, "value-required"));
      return "";
    }
    return text;
  }

  private static int number(String pointer, @Nullable Integer said, List<Violation> wrong) {
    if (said == null || said < 1) {
      wrong.add(Violation.at(pointer, said == null ? "value-required" : "version-form"));
      return 0;
    }
    return said;
  }

  private static @Nullable String given(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }
}
