package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.effect.Verdict;
import id.selaras.evaluation.wave.WaveEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code selaras.evaluation.evaluation.v1}. */
public record EvaluationEvent(
    String evaluationId,
    String waveId,
    WaveEvent.Kind waveKind,
    Evaluation.Status status,
    Instant registeredAt,
    String outcome,
    List<String> preQuarters,
    List<String> postQuarters,
    LocalDate lookOn,
    List<String> pilotUnits,
    List<String> controlUnits,
    double smallestEffect,
    double alpha,
    long minimumRespondents,
    long seed,
    int draws,
    @Nullable Result result) {

  /** What the look gave. */
  public record Result(
      Verdict verdict,
      @Nullable BigDecimal effect,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal permutationP,
      String snapshotHash,
      Instant lookedAt) {

    static Result of(Evaluation.Look look) {
      Analysis analysis = look.analysis();
      return new Result(
          analysis.verdict(),
          Rounded.of(analysis.effect()),
          Rounded.of(analysis.welch() == null ? null : analysis.welch().low()),
          Rounded.of(analysis.welch() == null ? null : analysis.welch().high()),
          Rounded.of(analysis.permutation() == null ? null : analysis.permutation().p()),
          look.snapshot().hash(),
          look.lookedAt());
    }
  }

  /** The event of an evaluation's state. */
  public static EvaluationEvent of(String id, Evaluation evaluation) {
    Evaluation.Look look = evaluation.look();
    return new EvaluationEvent(
        id,
        evaluation.waveId(),
        evaluation.waveKind(),
        evaluation.status(),
        evaluation.registeredAt(),
        evaluation.outcome(),
        evaluation.preQuarters(),
        evaluation.postQuarters(),
        evaluation.lookOn(),
        evaluation.unitIds(WaveEvent.Role.PILOT),
        evaluation.unitIds(WaveEvent.Role.CONTROL),
        evaluation.rules().smallestEffect(),
        evaluation.rules().alpha(),
        evaluation.minimumRespondents(),
        evaluation.rules().seed(),
        evaluation.rules().draws(),
        look == null ? null : Result.of(look));
  }
}
