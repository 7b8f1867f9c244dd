package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.recommendation.RecommendationStore;
import id.selaras.evaluation.satisfaction.QuarterStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.evaluation.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Registers evaluations, takes their one look, and notices when it no longer holds. */
@Component
public class EvaluationStore implements RecommendationStore.Evaluations {

  private final AggregateStore<Evaluation> evaluations;
  private final WaveStore waves;
  private final QuarterStore figures;
  private final UnitDirectory directory;
  private final EvaluationParameters parameters;
  private final Clock clock;

  EvaluationStore(
      AggregateStore<Evaluation> evaluations,
      WaveStore waves,
      QuarterStore figures,
      UnitDirectory directory,
      EvaluationParameters parameters,
      Clock clock) {
    this.evaluations = evaluations;
    this.waves = waves;
    this.figures = figures;
    this.directory = directory;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** The evaluation, or 404. */
  public Mono<Versioned<Evaluation>> byId(String id) {
    return evaluations.get(id);
  }

  @Override
  public Mono<Boolean> known(String evaluationId) {
    return evaluations.find(evaluationId).hasElement();
  }

  Mono<Page<Versioned<Evaluation>>> page(
      List<String> waveIds, List<Evaluation.Status> statuses, @Nullable String cursor, int limit) {
    Criteria filter = new Criteria();
    if (!waveIds.isEmpty()) {
      filter = filter.and("state.waveId").in(waveIds);
    }
    if (!statuses.isEmpty()) {
      filter = filter.and("state.status").in(statuses.stream().map(Enum::name).toList());
    }
    return evaluations.page(filter, "-state.registeredAt", cursor, limit);
  }

  /** Registers once per wave, and only before the wave opens. */
  Mono<Versioned<Evaluation>> register(NewId id, Caller caller, Registration request) {
    return evaluations
        .made(id)
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  Registration.Checked checked = request.checked(parameters);
                  return waves
                      .byId(checked.waveId())
                      .flatMap(
                          wave ->
                              notRegistered(wave)
                                  .then(Mono.defer(() -> create(id, caller, checked, wave))));
                }));
  }

  private Mono<Versioned<Evaluation>> create(
      NewId id, Caller caller, Registration.Checked checked, WaveEvent wave) {
    if (wave.status() != WaveEvent.Status.PLANNED) {
      throw Problem.conflict("wave-already-open", wave.name());
    }
    return evaluations.create(
        id,
        checked.of(
            wave, directory, parameters, caller.account(), clock.instant(), LocalDate.now(clock)),
        "EvaluationRegistered");
  }

  private Mono<Void> notRegistered(WaveEvent wave) {
    return evaluations
        .findAll(Criteria.where("state.waveId").is(wave.waveId()))
        .hasElements()
        .flatMap(
            there ->
                there
                    ? Mono.error(Problem.conflict("evaluation-already-registered", wave.name()))
                    : Mono.empty());
  }

  /** Takes the one look: freezes the figures and judges them. */
  Mono<Versioned<Evaluation>> look(String id, long version) {
    return evaluations
        .get(id)
        .flatMap(
            current -> {
              Evaluation evaluation = current.state();
              if (evaluation.status() != Evaluation.Status.REGISTERED) {
                throw Problem.conflict("look-taken");
              }
              if (current.version() != version) {
                throw Problem.stale();
              }
              if (LocalDate.now(clock).isBefore(evaluation.lookOn())) {
                throw Problem.conflict("look-too-early", evaluation.lookOn().toString());
              }
              return present(evaluation)
                  .flatMap(
                      look ->
                          evaluations.change(
                              id, version, each -> each.looked(look), "EvaluationLooked"));
            })
        // What came between reading the figures and binding the look to them.
        .flatMap(
            looked -> checked(looked).onErrorResume(Problem.class, changed -> evaluations.get(id)));
  }

  /** What a look would see now. */
  Mono<Evaluation.Look> present(Evaluation evaluation) {
    return snapshot(evaluation)
        .publishOn(Schedulers.boundedElastic())
        .map(
            snapshot ->
                new Evaluation.Look(
                    clock.instant(), snapshot, Analysis.of(snapshot.series(), evaluation.rules())));
  }

  /** Marks a look stale whose figures are no longer the present ones; its evaluation then. */
  Mono<Versioned<Evaluation>> checked(Versioned<Evaluation> stored) {
    Evaluation evaluation = stored.state();
    Evaluation.Look look = evaluation.look();
    if (evaluation.status() != Evaluation.Status.LOOKED || look == null) {
      return Mono.just(stored);
    }
    return snapshot(evaluation)
        .flatMap(
            now -> {
              List<String> moved = look.snapshot().movedIn(now);
              return moved.isEmpty()
                  ? Mono.just(stored)
                  : evaluations.change(
                      stored.id(),
                      stored.version(),
                      each -> each.stale(new Evaluation.Stale(clock.instant(), moved)),
                      "EvaluationStale");
            });
  }

  /** Every evaluation. */
  Flux<Versioned<Evaluation>> all() {
    return evaluations.findAll(new Criteria());
  }

  private Mono<Snapshot> snapshot(Evaluation evaluation) {
    return Mono.zip(
            figures.figures(evaluation.unitIds(), evaluation.quarters()), waves.all().collectList())
        .map(read -> new Panel(evaluation, read.getT1(), read.getT2()).snapshot());
  }
}
