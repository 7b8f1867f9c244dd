package id.selaras.appraisal.wave;

import id.selaras.appraisal.evaluation.EvaluationStore;
import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.wave.WaveParameters.Gate;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waves are planned, opened and closed by the planner; decisions hold them back. */
@Service
public class WaveService {

  private final AggregateStore<Wave> waves;
  private final PilotClaimService claims;
  private final AggregateStore<Unit> units;
  private final EvaluationStore evaluations;
  private final WaveParameters parameters;
  private final Clock clock;

  WaveService(
      AggregateStore<Wave> waves,
      PilotClaimService claims,
      AggregateStore<Unit> units,
      EvaluationStore evaluations,
      WaveParameters parameters,
      Clock clock) {
    this.waves = waves;
    this.claims = claims;
    this.units = units;
    this.evaluations = evaluations;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** The wave, or the problem {@code not-found}. */
  public Mono<Versioned<Wave>> get(String id) {
    return waves.get(id);
  }

  /** The wave, or nothing. */
  public Mono<Versioned<Wave>> find(String id) {
    return waves.find(id);
  }

  Mono<Page<Versioned<Wave>>> page(List<WaveStatus> statuses, @Nullable String cursor, int limit) {
    return waves.page(Filter.all().wanted("status", statuses), "-startsOn", cursor, limit);
  }

  /** Every wave that is open. */
  public Flux<Versioned<Wave>> open() {
    return waves.findAll(Filter.where("status", WaveStatus.OPEN));
  }

  /** The open wave in which a unit is a pilot, or nothing; a unit is the pilot of one at most. */
  public Mono<Versioned<Wave>> openWaveOf(String unitId) {
    Filter pilot = Filter.where("unitId", unitId).is("role", WaveUnit.Role.PILOT);
    return waves.findAll(Filter.where("status", WaveStatus.OPEN).has("units", pilot)).next();
  }

  /** The waves of the roll-out that are planned and have not opened. */
  public Flux<Versioned<Wave>> plannedRollOuts() {
    return waves.findAll(Filter.where("status", WaveStatus.PLANNED).is("kind", WaveKind.ROLLOUT));
  }

  /** The share of a unit's employees who must have understood before a cycle opens there. */
  public BigDecimal requiredCoverage(Wave wave) {
    BigDecimal own = wave.requiredCoverage();
    return own == null ? parameters.requiredCoverage() : own;
  }

  /** Completes if a unit is a pilot in a wave that is open: only there may anyone be appraised. */
  public Mono<Void> requirePilot(String unitId) {
    return openWaveOf(unitId)
        .switchIfEmpty(Mono.error(() -> Problem.rule("unit-outside-open-wave", unitId)))
        .then();
  }

  /**
   * The wave that a request describes, if everything it names exists.
   *
   * @param at pointer of the wave in the body that was sent, empty where it is the body
   */
  public Mono<Wave> requested(WaveRequest request, String at) {
    return units
        .findAll(request.named())
        .map(Versioned::id)
        .collect(HashSet<String>::new, Set::add)
        .map(known -> request.wave(at, known, parameters.requiredCoverage()));
  }

  Mono<Versioned<Wave>> plan(NewId id, Caller caller, WaveRequest request) {
    caller.require("PLANNER");
    return requested(request, "").flatMap(wave -> waves.create(id, wave, "wave.planned"));
  }

  /** Plans a wave that a decision asks for; told again, it is there already. */
  public Mono<Void> plan(String id, Wave wave, String cause) {
    return waves.createIfAbsent(id, wave.causedBy(cause), "wave.planned").then();
  }

  /**
   * Opens a wave. The pilots are claimed first: a crash in between leaves claims of a wave that is
   * not open, which a repeated opening takes up and a closing gives back.
   */
  Mono<Versioned<Wave>> open(String id, long version, Caller caller, @Nullable String reason) {
    caller.require("PLANNER");
    LocalDate today = LocalDate.now(clock);
    return waves
        .changeAsync(
            id,
            version,
            wave -> {},
            wave -> {
              wave.requireOpenable(today);
              return Mono.zip(
                      isRegistered(id, wave.kind()),
                      isPilotEvaluated(wave.kind()),
                      (own, pilot) ->
                          wave.opened(today, parameters.openedWithout(own, pilot, reason)))
                  .flatMap(
                      opened ->
                          requireFreeControls(opened)
                              .then(claims.claim(opened.pilots(), id))
                              .thenReturn(opened));
            },
            "wave.opened")
        // Somebody who was refused at the same moment may have given the claims back.
        .flatMap(wave -> claims.claim(wave.state().pilots(), id).thenReturn(wave));
  }

  private Mono<Boolean> isRegistered(String id, WaveKind kind) {
    return parameters.asks(kind, Gate.OWN_REGISTERED)
        ? evaluations.registered(id)
        : Mono.just(true);
  }

  private Mono<Boolean> isPilotEvaluated(WaveKind kind) {
    return parameters.asks(kind, Gate.PILOT_EVALUATED)
        ? evaluations.pilotEvaluated()
        : Mono.just(true);
  }

  /** A unit that tries the appraisal already cannot stand for those that do not. */
  private Mono<Void> requireFreeControls(Wave wave) {
    return Flux.fromIterable(wave.units(WaveUnit.Role.CONTROL))
        .concatMap(
            unitId ->
                openWaveOf(unitId)
                    .doOnNext(
                        other -> {
                          throw Problem.conflict("control-is-pilot", unitId);
                        }))
        .then();
  }

  /** Closes an open wave, or withdraws a planned one. */
  Mono<Versioned<Wave>> close(String id, long version, Caller caller) {
    caller.require("PLANNER");
    return waves
        .change(id, version, wave -> wave.closed(LocalDate.now(clock)), "wave.closed")
        .flatMap(wave -> claims.release(wave.state().pilots(), id).thenReturn(wave));
  }

  /**
   * Holds a wave back because of a decision, if it has not done so already: a decision that is told
   * again after the release changes nothing.
   */
  public Mono<Void> hold(String id, String cause) {
    return waves.update(id, wave -> wave.held(cause), "wave.held").then();
  }

  /** A wave that is held back may open again. */
  Mono<Versioned<Wave>> release(String id, long version, Caller caller, @Nullable String reason) {
    caller.require("PLANNER");
    String because = parameters.written(reason);
    return waves.change(id, version, wave -> wave.released(because), "wave.released");
  }

  /**
   * Ends the role of controls that have become pilots of another wave. It looks at the waves as
   * they are, so doing it again changes nothing.
   */
  Mono<Void> endControls() {
    return open()
        .collectList()
        .flatMapMany(
            open -> {
              Map<String, LocalDate> since =
                  Wave.pilotSince(open.stream().map(Versioned::state).toList());
              return Flux.fromIterable(open)
                  .concatMap(
                      wave ->
                          waves.update(
                              wave.id(),
                              state -> state.withoutControls(since),
                              "wave.controls-ended"));
            })
        .then();
  }
}
