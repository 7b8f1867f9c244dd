package id.selaras.evaluation.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.selaras.evaluation.recommendation.RecommendationRequest.SchemeRequest;
import id.selaras.evaluation.recommendation.RecommendationRequest.TargetRequest;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationRequestTest {

  private static final Instant NOW = Instant.parse("2026-10-02T03:04:05Z");
  private static final String NOTE = "Units ask for it";
  private static final TargetRequest INDICATOR =
      new TargetRequest(Target.Kind.INDICATOR, "i-1", 3, null, null);

  @Test
  void anEvaluatorsRecommendationKeepsItsNoteAndTheEvaluationThatItRestsOn() {
    Recommendation raised =
        new RecommendationRequest(INDICATOR, Action.SPLIT, "  " + NOTE + "\n", " e-1 ")
            .checked(NOW);
    assertThat(raised)
        .isEqualTo(
            new Recommendation(
                Target.indicator("i-1", 3),
                Action.SPLIT,
                List.of(),
                new Recommendation.Evidence(
                    Recommendation.Evidence.Kind.EVALUATOR, "e-1", null, null, NOTE),
                NOW));
    assertThat(
            new RecommendationRequest(INDICATOR, Action.SPLIT, NOTE, " ")
                .checked(NOW)
                .evidence()
                .evaluationId())
        .isNull();
  }

  @Test
  void whatDoesNotBelongToTheKindOfTargetIsLeftOut() {
    var scheme = new SchemeRequest("PERMENPANRB_6_2022", 1);
    assertThat(target(new TargetRequest(Target.Kind.WAVE, "i-1", 3, "w-1", scheme)))
        .isEqualTo(Target.wave("w-1"));
    assertThat(target(new TargetRequest(Target.Kind.METHOD, "i-1", 3, "w-1", scheme)))
        .isEqualTo(Target.method(new Target.Scheme("PERMENPANRB_6_2022", 1)));
    assertThat(target(new TargetRequest(Target.Kind.METHOD, null, null, null, null)))
        .isEqualTo(Target.method(null));
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    wrong(null, null, null)
        .containsExactly(
            tuple("/target/kind", "value-required"),
            tuple("/suggestedAction", "value-required"),
            tuple("/note", "note-too-short"));
    wrong(new TargetRequest(Target.Kind.INDICATOR, " ", null, "w-1", null), Action.REWORD, NOTE)
        .containsExactly(
            tuple("/target/indicatorId", "value-required"),
            tuple("/target/version", "value-required"));
    wrong(new TargetRequest(Target.Kind.WAVE, "i-1", 1, null, null), Action.HOLD_WAVE, NOTE)
        .containsExactly(tuple("/target/waveId", "value-required"));
    wrong(
            new TargetRequest(Target.Kind.METHOD, null, null, null, new SchemeRequest(null, 0)),
            Action.CHANGE_METHOD,
            NOTE)
        .containsExactly(
            tuple("/target/scheme/code", "value-required"),
            tuple("/target/scheme/version", "version-form"));
  }

  @Test
  void aVersionIsOneOrMoreAndANoteNeitherTooShortNorTooLong() {
    wrong(new TargetRequest(Target.Kind.INDICATOR, "i-1", 0, null, null), Action.REWORD, NOTE)
        .containsExactly(tuple("/target/version", "version-form"));
    wrong(INDICATOR, Action.REWORD, "   short    ")
        .containsExactly(tuple("/note", "note-too-short"));
    wrong(INDICATOR, Action.REWORD, "x".repeat(2001))
        .containsExactly(tuple("/note", "text-too-long"));
  }

  @ParameterizedTest
  @CsvSource({
    "RETIRE,true,false,false",
    "RESCALE_TARGET,true,false,false",
    "REWORD,true,false,false",
    "SPLIT,true,false,false",
    "KEEP,true,true,true",
    "CHANGE_METHOD,false,true,false",
    "EXTEND_WAVE,false,false,true",
    "HOLD_WAVE,false,false,true"
  })
  void anActionFitsOnlyWhatItCanBeDoneTo(
      Action action, boolean indicator, boolean method, boolean wave) {
    assertThat(action.fits(Target.Kind.INDICATOR)).isEqualTo(indicator);
    assertThat(action.fits(Target.Kind.METHOD)).isEqualTo(method);
    assertThat(action.fits(Target.Kind.WAVE)).isEqualTo(wave);
    if (!indicator) {
      wrong(INDICATOR, action, NOTE).containsExactly(tuple("/suggestedAction", "action-unfit"));
    }
  }

  private static Target target(TargetRequest said) {
    return new RecommendationRequest(said, Action.KEEP, NOTE, null).checked(NOW).target();
  }

  private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> wrong(
      @Nullable TargetRequest target, @Nullable Action action, @Nullable String note) {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> new RecommendationRequest(target, action, note, null).checked(NOW));
    assertThat(problem.slug()).isEqualTo("recommendation-invalid");
    return assertThat(problem.errors()).extracting(Violation::pointer, Violation::code);
  }
}
