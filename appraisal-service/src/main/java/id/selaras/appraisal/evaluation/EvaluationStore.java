package id.selaras.appraisal.evaluation;

import id.selaras.platform.Filter;
import id.selaras.platform.ReadCopy;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what a wave asks before it opens. */
@Component
public class EvaluationStore {

  private final ReadCopy<Evaluation> evaluations;

  EvaluationStore(ReadCopy<Evaluation> evaluations) {
    this.evaluations = evaluations;
  }

  /** Whether an evaluation of this wave has been registered. */
  public Mono<Boolean> registered(String waveId) {
    return evaluations.findAll(Filter.where("waveId", waveId)).hasElements();
  }

  /** Whether the evaluation of a pilot wave is on record with its result. */
  public Mono<Boolean> pilotEvaluated() {
    return evaluations
        .findAll(
            Filter.where("waveKind", Evaluation.WaveKind.PILOT)
                .in("status", List.of(Evaluation.Status.LOOKED, Evaluation.Status.STALE)))
        .hasElements();
  }
}
