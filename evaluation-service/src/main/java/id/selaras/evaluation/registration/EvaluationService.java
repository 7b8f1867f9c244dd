package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Analysis;
import id.selaras.evaluation.recommendation.RecommendationService;
import id.selaras.evaluation.satisfaction.SatisfactionService;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.wave.WaveEvent;
import id.selaras.evaluation.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Registers evaluations, takes their one look, and notices when it no longer holds. */
@Component
class EvaluationService implements RecommendationService.Evaluations {

  private final AggregateStore<Evaluation> evaluations;
  private final WaveStore waves;
  private final SatisfactionService figures;
  private final UnitDirectory directory;
  private final EvaluationParameters parameters;
  private final Clock clock;

  EvaluationService(
      AggregateStore<Evaluation> evaluations,
      WaveStore waves,
      SatisfactionService figures,
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
  Mono<Versioned<Evaluation>> byId(String id) {
    return evaluations.get(id);
  }

  @Override
  public Mono<Boolean> known(String evaluationId) {
    return evaluations.find(evaluationId).hasElement();
  }

  /** The newest first. */
  Mono<Page<Versioned<Evaluation>>> page(
      List<String> waveIds, List<Evaluation.Status> statuses, @Nullable String cursor, int limit) {
    return evaluations.page(
        Filter.all().wanted("waveId", waveIds).wanted("status", statuses),
        "-registeredAt",
        cursor,
        limit);
  }

  /** Registers once per wave, and only before the wave opens. */
  Mono<Versioned<Evaluation>> register(Caller caller, NewId id, Registration request) {
    caller.require("EVALUATOR");
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
                              evaluations
                                  .findAll(Filter.where("waveId", wave.waveId()))
                                  .hasElements()
                                  .flatMap(
                                      registered ->
                                          registered
                                              ? Mono.error(
                                                  Problem.conflict(
                                                      "evaluation-already-registered", wave.name()))
                                              : create(caller, id, checked, wave)));
                }));
  }

  private Mono<Versioned<Evaluation>> create(
      Caller caller, NewId id, Registration.Checked checked, WaveEvent wave) {
    return evaluations.create(
        id,
        checked.of(
            wave, directory, parameters, caller.account(), clock.instant(), LocalDate.now(clock)),
        "evaluation.registered");
  }

  /** Takes the one look: freezes the figures and judges them. */
  Mono<Versioned<Evaluation>> look(Caller caller, String id, long version) {
    caller.require("EVALUATOR");
    return evaluations
        .changeAsync(
            id,
            version,
            Evaluation::requireNoLook,
            evaluation -> {
              evaluation.requireDayOfLook(LocalDate.now(clock));
              return present(evaluation).map(evaluation::looked);
            },
            "evaluation.looked-at")
        // What came between reading the figures and binding the look to them.
        .flatMap(looked -> recheck(looked.id()));
  }

  /** The present figures, which are no result. */
  Mono<Monitoring> monitoring(Caller caller, String id) {
    caller.require("EVALUATOR", "PLANNER", "AUDITOR");
    return evaluations
        .get(id)
        .flatMap(found -> present(found.state()).map(look -> new Monitoring(found.state(), look)));
  }

  /** An evaluation, and what its look would see now. */
  record Monitoring(Evaluation evaluation, Evaluation.Look look) {}

  /** Marks a look stale whose figures are no longer the present ones; its evaluation then. */
  Mono<Versioned<Evaluation>> recheck(String id) {
    return evaluations
        .get(id)
        .flatMap(
            found -> {
              Evaluation.Look look = found.state().standingLook();
              if (look == null) {
                return Mono.just(found);
              }
              return snapshot(found.state())
                  .map(look.snapshot()::movedIn)
                  .flatMap(
                      moved ->
                          evaluations.update(
                              id,
                              evaluation -> evaluation.moved(moved, clock.instant()),
                              "evaluation.outdated"));
            });
  }

  /** Those that figures may still make stale, now or after their look. */
  Flux<Versioned<Evaluation>> notStale() {
    return evaluations.findAll(
        Filter.among("status", List.of(Evaluation.Status.REGISTERED, Evaluation.Status.LOOKED)));
  }

  private Mono<Evaluation.Look> present(Evaluation evaluation) {
    return snapshot(evaluation)
        .publishOn(Schedulers.boundedElastic())
        .map(
            snapshot ->
                new Evaluation.Look(
                    clock.instant(), snapshot, Analysis.of(snapshot.series(), evaluation.rules())));
  }

  private Mono<Snapshot> snapshot(Evaluation evaluation) {
    return Mono.zip(
            figures.ofQuarters(evaluation.unitIds(), evaluation.quarters()),
            waves.all().collectList())
        .map(read -> new Panel(evaluation, read.getT1(), read.getT2()).snapshot());
  }
}
