package id.selaras.appraisal.wave;

import id.selaras.appraisal.evaluation.EvaluationStore;
import id.selaras.appraisal.organisation.UnitStore;
import id.selaras.appraisal.wave.WaveParameters.Gate;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Keeps waves, and opens them where the conditions are met. */
@Component
public class WaveStore {

  private static final int TRIES = 5;

  private final AggregateStore<Wave> waves;
  private final PilotClaimStore claims;
  private final UnitStore units;
  private final EvaluationStore evaluations;
  private final WaveParameters parameters;

  WaveStore(
      AggregateStore<Wave> waves,
      PilotClaimStore claims,
      UnitStore units,
      EvaluationStore evaluations,
      WaveParameters parameters) {
    this.waves = waves;
    this.claims = claims;
    this.units = units;
    this.evaluations = evaluations;
    this.parameters = parameters;
  }

  /** Whether a unit is a pilot in a wave that is open: only there may an appraisal be opened. */
  public Mono<Boolean> pilotOpen(String unitId) {
    return openWaveOf(unitId).hasElement();
  }

  /** The open wave in which a unit is a pilot, or nothing; a unit is the pilot of one at most. */
  public Mono<Versioned<Wave>> openWaveOf(String unitId) {
    Criteria pilot = Criteria.where("unitId").is(unitId).and("role").is(WaveUnit.Role.PILOT.name());
    return waves
        .findAll(
            Criteria.where("state.status")
                .is(WaveStatus.OPEN.name())
                .and("state.units")
                .elemMatch(pilot))
        .next();
  }

  /** Every wave that is open. */
  public Flux<Versioned<Wave>> open() {
    return waves.findAll(Criteria.where("state.status").is(WaveStatus.OPEN.name()));
  }

  /** The share of a unit's employees who must have understood before a cycle opens there. */
  public BigDecimal requiredCoverage(Wave wave) {
    BigDecimal own = wave.requiredCoverage();
    return own == null ? parameters.requiredCoverage() : own;
  }

  /** The wave, or the problem {@code not-found}. */
  public Mono<Versioned<Wave>> byId(String id) {
    return waves.get(id);
  }

  /**
   * The wave that a request describes, if everything it names exists.
   *
   * @param at pointer of the wave in the body that was sent, empty where it is the body
   */
  public Mono<Wave> requested(WaveRequest request, String at) {
    return units
        .among(request.named())
        .map(Versioned::id)
        .collect(HashSet<String>::new, Set::add)
        .map(known -> request.wave(at, known, parameters.requiredCoverage()));
  }

  /** Plans a wave that a decision asks for; told again, it is there already. */
  public Mono<Void> plan(String id, Wave wave, String cause) {
    return waves.createIfAbsent(id, wave.causedBy(cause), "WavePlanned").then();
  }

  /** The waves of the roll-out that are planned and have not opened. */
  public Flux<Versioned<Wave>> plannedRollOuts() {
    return waves.findAll(
        Criteria.where("state.status")
            .is(WaveStatus.PLANNED.name())
            .and("state.kind")
            .is(WaveKind.ROLLOUT.name()));
  }

  /** The wave, or nothing. */
  public Mono<Versioned<Wave>> find(String id) {
    return waves.find(id);
  }

  Mono<Versioned<Wave>> plan(NewId id, Wave wave) {
    return waves.create(id, wave, "WavePlanned");
  }

  Mono<Page<Versioned<Wave>>> page(List<WaveStatus> statuses, @Nullable String cursor, int limit) {
    Criteria filter =
        statuses.isEmpty()
            ? new Criteria()
            : Criteria.where("state.status").in(statuses.stream().map(Enum::name).toList());
    return waves.page(filter, "-state.startsOn", cursor, limit);
  }

  /**
   * Opens a wave. The pilots are claimed first: a crash in between leaves claims of a wave that is
   * not open, which a repeated opening takes up and a closing gives back.
   */
  Mono<Versioned<Wave>> open(String id, long version, LocalDate today, @Nullable String reason) {
    return waves
        .get(id)
        .doOnNext(wave -> openable(wave, version, today))
        .flatMap(wave -> gate(wave, reason))
        .flatMap(
            opened -> {
              List<String> pilots = opened.wave().pilots();
              Wave now = opened.wave().opened(today, opened.without());
              return controlsAreFree(now)
                  .then(claims.claim(pilots, id))
                  .then(waves.change(id, version, planned -> now, "WaveOpened"));
            });
  }

  private static void openable(Versioned<Wave> wave, long version, LocalDate today) {
    if (wave.version() != version) {
      throw Problem.stale();
    }
    Wave state = wave.state();
    if (state.status() != WaveStatus.PLANNED) {
      throw Problem.conflict("wave-not-planned", state.status());
    }
    if (state.isHeld()) {
      throw Problem.conflict("wave-held");
    }
    if (today.isBefore(state.startsOn())) {
      throw Problem.conflict("wave-not-started", state.startsOn());
    }
  }

  /** A wave that may open, and why without the pilot's evaluation where that is the case. */
  private record Allowed(Wave wave, @Nullable String without) {}

  /** What must be on record first; the parameters say so for each kind of wave. */
  private Mono<Allowed> gate(Versioned<Wave> wave, @Nullable String reason) {
    WaveKind kind = wave.state().kind();
    Mono<Boolean> registered =
        parameters.asks(kind, Gate.OWN_REGISTERED)
            ? evaluations.registered(wave.id())
            : Mono.just(true);
    Mono<Boolean> evaluated =
        parameters.asks(kind, Gate.PILOT_EVALUATED)
            ? evaluations.pilotEvaluated()
            : Mono.just(true);
    return registered
        .zipWith(evaluated)
        .map(
            both -> {
              if (!both.getT1()) {
                throw Problem.rule("evaluation-not-registered");
              }
              if (both.getT2()) {
                return new Allowed(wave.state(), null);
              }
              if (reason == null) {
                throw Problem.rule("pilot-not-evaluated");
              }
              return new Allowed(wave.state(), written(reason));
            });
  }

  /**
   * Holds a wave back because of a decision, if it has not done so already: a decision that is told
   * again after the release changes nothing.
   */
  public Mono<Void> hold(String id, String cause) {
    return waves
        .find(id)
        .filter(wave -> !wave.state().held(cause).equals(wave.state()))
        .flatMap(wave -> waves.change(id, wave.version(), state -> state.held(cause), "WaveHeld"))
        .retryWhen(Retry.max(TRIES).filter(WaveStore::isStale))
        .then();
  }

  static boolean isStale(Throwable failure) {
    return failure instanceof Problem problem && problem.slug().equals("stale");
  }

  /** A wave that is held back may open again. */
  Mono<Versioned<Wave>> release(String id, long version, @Nullable String reason) {
    String because = written(reason);
    return waves.change(
        id,
        version,
        wave -> {
          if (!wave.isHeld()) {
            throw Problem.conflict("wave-not-held");
          }
          return wave.released(because);
        },
        "WaveReleased");
  }

  private String written(@Nullable String reason) {
    String text = reason == null ? "" : reason.strip();
    if (text.length() < parameters.shortestReason()) {
      throw Problem.rule("request-incomplete")
          .with(List.of(Violation.at("/reason", "reason-too-short", parameters.shortestReason())));
    }
    return text;
  }

  /** Closes an open wave, or withdraws a planned one. */
  Mono<Versioned<Wave>> close(String id, long version, LocalDate today) {
    return waves
        .change(id, version, wave -> closing(wave, today), "WaveClosed")
        .flatMap(wave -> claims.release(wave.state().pilots(), id).thenReturn(wave));
  }

  private static Wave closing(Wave wave, LocalDate today) {
    if (wave.status() == WaveStatus.CLOSED) {
      throw Problem.conflict("wave-closed");
    }
    return wave.closed(today);
  }

  /** A unit that tries the appraisal already cannot stand for those that do not. */
  private Mono<Void> controlsAreFree(Wave wave) {
    return Flux.fromIterable(wave.units(WaveUnit.Role.CONTROL))
        .concatMap(
            unitId ->
                pilotOpen(unitId)
                    .flatMap(
                        pilot ->
                            pilot
                                ? Mono.<Void>error(Problem.conflict("control-is-pilot", unitId))
                                : Mono.empty()))
        .then();
  }
}
