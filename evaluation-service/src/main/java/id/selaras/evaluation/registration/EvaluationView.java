package id.selaras.evaluation.registration;

import id.selaras.evaluation.recommendation.RecommendationView;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as it is shown: what was registered, and the result once the look was taken.
 *
 * @param recommendations what it led to, each with its fate; only where one evaluation is shown
 */
record EvaluationView(
    String id,
    long version,
    String waveId,
    String waveName,
    WaveEvent.Kind waveKind,
    Evaluation.Status status,
    String outcome,
    List<String> preQuarters,
    List<String> postQuarters,
    LocalDate lookOn,
    List<String> pilotUnits,
    List<String> controlUnits,
    double smallestEffect,
    double alpha,
    long minimumRespondents,
    int minimumUnits,
    long seed,
    int draws,
    String parameters,
    @Nullable String note,
    Instant registeredAt,
    boolean registeredAfterWindow,
    @Nullable String registrationNote,
    @Nullable ResultView result,
    Evaluation.@Nullable Stale stale,
    @Nullable List<RecommendationView> recommendations) {

  static EvaluationView of(
      Versioned<Evaluation> stored,
      UnitDirectory directory,
      Texts texts,
      @Nullable List<RecommendationView> recommendations) {
    Evaluation evaluation = stored.state();
    Evaluation.Look look = evaluation.look();
    return new EvaluationView(
        stored.id(),
        stored.version(),
        evaluation.waveId(),
        evaluation.waveName(),
        evaluation.waveKind(),
        evaluation.status(),
        evaluation.outcome(),
        evaluation.preQuarters(),
        evaluation.postQuarters(),
        evaluation.lookOn(),
        evaluation.unitIds(WaveEvent.Role.PILOT),
        evaluation.unitIds(WaveEvent.Role.CONTROL),
        evaluation.rules().smallestEffect(),
        evaluation.rules().alpha(),
        evaluation.minimumRespondents(),
        evaluation.rules().minimumUnits(),
        evaluation.rules().seed(),
        evaluation.rules().draws(),
        evaluation.parameters(),
        evaluation.note(),
        evaluation.registeredAt(),
        evaluation.registeredAfterWindow(),
        evaluation.registeredAfterWindow() ? texts.say("note.afterWindow") : null,
        look == null ? null : ResultView.of(evaluation, look, directory, texts),
        evaluation.stale(),
        recommendations);
  }
}
