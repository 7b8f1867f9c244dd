package id.selaras.appraisal.method;

import id.selaras.appraisal.cycle.CycleService;
import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.appraisal.wave.WaveService;
import id.selaras.appraisal.wave.WaveStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Planners decide on what evaluations recommend about the method and the roll-out. */
@Service
class MethodService {

  private static final String[] READERS = {"PLANNER", "AUDITOR", "EVALUATOR"};

  private final ReadCopy<Recommendation> recommendations;
  private final AggregateStore<MethodDecision> decisions;
  private final WaveService waves;
  private final CycleService cycles;
  private final Schemes schemes;
  private final Clock clock;

  MethodService(
      ReadCopy<Recommendation> recommendations,
      AggregateStore<MethodDecision> decisions,
      WaveService waves,
      CycleService cycles,
      Schemes schemes,
      Clock clock) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.waves = waves;
    this.cycles = cycles;
    this.schemes = schemes;
    this.clock = clock;
  }

  /** The recommendation with its decision, or 409 {@code not-yet-known}: it may be on its way. */
  Mono<MethodItem> get(String id, Caller caller) {
    caller.require(READERS);
    return item(id);
  }

  private Mono<MethodItem> item(String id) {
    return recommendations
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("recommendation", id)))
        .zipWith(decisions.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
        .map(both -> MethodItem.of(both.getT1(), both.getT2().orElse(null)));
  }

  /**
   * The inbox, newest first. An evaluation raises a recommendation at most and a wave has one
   * evaluation, so the whole inbox is small: it is put together before it is cut into pages.
   */
  Mono<Page<MethodItem>> page(
      Caller caller, Set<MethodItem.Status> statuses, @Nullable String cursor, int limit) {
    caller.require(READERS);
    return Mono.zip(
        recommendations.findAll(Filter.all()).collectList(),
        decisions.findAll(Filter.all()).collectMap(Versioned::id),
        (raised, decided) -> {
          List<MethodItem> items =
              raised.stream()
                  .map(about -> MethodItem.of(about, decided.get(about.recommendationId())))
                  .filter(item -> statuses.isEmpty() || statuses.contains(item.status()))
                  .sorted(
                      Comparator.comparing(MethodItem::raisedAt)
                          .reversed()
                          .thenComparing(MethodItem::id))
                  .toList();
          return Page.of(items, MethodItem::id, "method-inbox " + statuses, cursor, limit);
        });
  }

  /**
   * Decides. The decision and all that follows from it are one write, guarded by the version that
   * was seen: of two planners at the same moment one gets a 412. What follows is carried out when
   * the service hears its own event, after a crash too.
   */
  Mono<MethodItem> decide(String id, long version, Caller caller, DecisionRequest request) {
    caller.require("PLANNER");
    return item(id)
        .flatMap(
            item -> {
              item.requireOpen(version);
              DecisionRequest.CheckedDecision checked =
                  request.check(item.suggestedAction(), LocalDate.now(clock));
              return effect(item, checked, request)
                  .map(Optional::of)
                  .defaultIfEmpty(Optional.empty())
                  .map(
                      effect ->
                          checked.made(clock.instant(), caller.account(), effect.orElse(null)))
                  .flatMap(decision -> write(id, version, decision))
                  .map(item::decided);
            });
  }

  private Mono<Versioned<MethodDecision>> write(String id, long version, MethodDecision decision) {
    String event = "method-decision.made";
    return version == 0
        ? decisions
            .create(id, decision, event)
            .onErrorMap(Problem.class, e -> e.slug().equals("already-exists") ? Problem.stale() : e)
        : decisions.change(id, version, before -> decision, event);
  }

  /** What follows from the decision, checked as far as it can be now. */
  private Mono<Effect> effect(
      MethodItem item, DecisionRequest.CheckedDecision checked, DecisionRequest request) {
    if (checked.decision() != MethodDecision.Decision.ACCEPTED) {
      return Mono.empty();
    }
    DecisionRequest.WavePart wave = request.wave();
    DecisionRequest.CyclePart cycle = request.cycle();
    return switch (item.suggestedAction()) {
      case EXTEND_WAVE -> wave == null ? Mono.empty() : planning(item.id(), wave);
      case HOLD_WAVE -> holding(item);
      case CHANGE_METHOD -> cycle == null ? Mono.empty() : changing(cycle);
      case KEEP, RETIRE, RESCALE_TARGET, REWORD, SPLIT -> Mono.empty();
    };
  }

  private Mono<Effect> planning(String id, DecisionRequest.WavePart wave) {
    return waves
        .requested(wave.request(), "/wave")
        .map(planned -> Effect.planning(Ids.derived("wave", "recommendation", id), planned));
  }

  /**
   * Every roll-out that has yet to open, and the wave itself: it keeps running where it is open.
   */
  private Mono<Effect> holding(MethodItem item) {
    String target = item.target().waveId();
    Mono<List<String>> itself =
        target == null
            ? Mono.just(List.of())
            : waves
                .find(target)
                .filter(wave -> wave.state().status() != WaveStatus.CLOSED)
                .map(wave -> List.of(wave.id()))
                .defaultIfEmpty(List.of());
    return itself
        .flatMapMany(Flux::fromIterable)
        .concatWith(waves.plannedRollOuts().map(Versioned::id))
        .distinct()
        .collectList()
        .filter(held -> target != null || !held.isEmpty())
        .map(held -> Effect.holding(target == null ? held.getFirst() : target, held));
  }

  private Mono<Effect> changing(DecisionRequest.CyclePart cycle) {
    String cycleId = cycle.cycleId() == null ? "" : cycle.cycleId();
    SchemeRef scheme = DecisionRequest.Scheme.ref(cycle.scheme());
    SchemeRef number = DecisionRequest.Scheme.ref(cycle.numberScheme());
    List<Violation> unknown = new ArrayList<>();
    if (scheme != null && schemes.stamp(scheme).isEmpty()) {
      unknown.add(Violation.at("/cycle/scheme", "scheme-unknown", scheme.code(), scheme.version()));
    }
    if (number != null && schemes.numberStamp(number).isEmpty()) {
      unknown.add(
          Violation.at("/cycle/numberScheme", "scheme-unknown", number.code(), number.version()));
    }
    if (!unknown.isEmpty()) {
      return Mono.error(Problem.rule("request-incomplete").with(unknown));
    }
    return cycles
        .get(cycleId)
        .doOnNext(found -> found.state().requirePlanned())
        .map(found -> Effect.changing(cycleId, scheme, number));
  }
}
