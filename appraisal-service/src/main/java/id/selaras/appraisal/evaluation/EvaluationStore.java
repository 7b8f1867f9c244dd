package id.selaras.appraisal.evaluation;

import id.selaras.platform.ReadCopy;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
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
    return evaluations.findAll(Criteria.where("value.waveId").is(waveId)).hasElements();
  }

  /** Whether the evaluation of a pilot wave is on record with its result. */
  public Mono<Boolean> pilotEvaluated() {
    List<String> looked = List.of(Evaluation.Status.LOOKED.name(), Evaluation.Status.STALE.name());
    return evaluations
        .findAll(
            Criteria.where("value.waveKind")
                .is(Evaluation.WaveKind.PILOT.name())
                .and("value.status")
                .in(looked))
        .hasElements();
  }
}
