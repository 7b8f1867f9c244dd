package id.selaras.appraisal.method;

import id.selaras.appraisal.cycle.CycleStatus;
import id.selaras.appraisal.cycle.CycleStore;
import id.selaras.appraisal.cycle.SchemeRef;
import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.appraisal.wave.WaveStatus;
import id.selaras.appraisal.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Cursor;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the inbox and the decisions on it. */
@Component
class MethodStore {

  private static final int MOST_PER_PAGE = 200;

  private final ReadCopy<Recommendation> recommendations;
  private final AggregateStore<MethodDecision> decisions;
  private final WaveStore waves;
  private final CycleStore cycles;
  private final SchemeStore schemes;
  private final Clock clock;

  MethodStore(
      ReadCopy<Recommendation> recommendations,
      AggregateStore<MethodDecision> decisions,
      WaveStore waves,
      CycleStore cycles,
      SchemeStore schemes,
      Clock clock) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.waves = waves;
    this.cycles = cycles;
    this.schemes = schemes;
    this.clock = clock;
  }

  /** The recommendation with its decision, or 409 {@code not-yet-known}: it may be on its way. */
  Mono<MethodItem> byId(String id) {
    return recommendation(id)
        .zipWith(decisions.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
        .map(both -> MethodItem.of(both.getT1(), both.getT2().orElse(null)));
  }

  private Mono<Recommendation> recommendation(String id) {
    return recommendations
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("recommendation", id)));
  }

  /**
   * The inbox, newest first. An evaluation raises a recommendation at most and a wave has one
   * evaluation, so the whole inbox is small: it is put together before it is cut into pages.
   */
  Mono<Page<MethodItem>> page(Set<MethodItem.Status> statuses, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      return Mono.error(Problem.badRequest("limit-invalid", MOST_PER_PAGE));
    }
    return Mono.zip(
            recommendations.findAll(new Criteria()).collectList(),
            decisions.findAll(new Criteria()).collectMap(Versioned::id))
        .map(
            both ->
                both.getT1().stream()
                    .map(found -> MethodItem.of(found, both.getT2().get(found.recommendationId())))
                    .filter(item -> statuses.isEmpty() || statuses.contains(item.status()))
                    .sorted(
                        Comparator.comparing(MethodItem::raisedAt)
                            .reversed()
                            .thenComparing(MethodItem::id))
                    .toList())
        .map(items -> cut(items, "method-inbox " + statuses, cursor, limit));
  }

  private static Page<MethodItem> cut(
      List<MethodItem> items, String list, @Nullable String cursor, int limit) {
    int from = 0;
    if (cursor != null) {
      String last = Cursor.parse(cursor, list).id();
      while (from < items.size() && !items.get(from).id().equals(last)) {
        from++;
      }
      from++;
    }
    List<MethodItem> page =
        items.subList(Math.min(from, items.size()), Math.min(from + limit, items.size()));
    String next =
        from + limit < items.size()
            ? new Cursor(List.of(), page.getLast().id(), list).encode()
            : null;
    return new Page<>(List.copyOf(page), next);
  }

  /**
   * Decides. The decision and all that follows from it are one write, guarded by the version that
   * was seen: of two planners at the same moment one gets a 412. What follows is carried out when
   * the service hears its own event, after a crash too.
   */
  Mono<MethodItem> decide(String id, long version, Caller caller, DecisionRequest request) {
    return byId(id)
        .doOnNext(item -> open(item, version))
        .flatMap(
            item -> {
              LocalDate today = LocalDate.now(clock);
              DecisionRequest.Checked checked = request.check(item.suggestedAction(), today);
              return effect(item, checked, request)
                  .map(Optional::of)
                  .defaultIfEmpty(Optional.empty())
                  .map(
                      effect ->
                          new MethodDecision(
                              checked.decision(),
                              checked.reason(),
                              clock.instant(),
                              caller.account(),
                              checked.decision() == MethodDecision.Decision.POSTPONED
                                  ? request.postponedUntil()
                                  : null,
                              effect.orElse(null)));
            })
        .flatMap(decision -> write(id, version, decision))
        .then(byId(id));
  }

  private static void open(MethodItem item, long version) {
    if (item.version() != version) {
      throw Problem.stale();
    }
    if (item.status() == MethodItem.Status.ACCEPTED
        || item.status() == MethodItem.Status.REJECTED) {
      throw Problem.conflict("already-decided", item.status());
    }
  }

  private Mono<Versioned<MethodDecision>> write(String id, long version, MethodDecision decision) {
    String event = "MethodDecided";
    return version == 0
        ? decisions
            .create(id, decision, event)
            .onErrorMap(Problem.class, e -> e.slug().equals("already-exists") ? Problem.stale() : e)
        : decisions.change(id, version, before -> decision, event);
  }

  /** What follows from the decision, checked as far as it can be now. */
  private Mono<Effect> effect(
      MethodItem item, DecisionRequest.Checked checked, DecisionRequest request) {
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
    if (scheme != null && schemes.find(scheme.code(), scheme.version()).isEmpty()) {
      unknown.add(Violation.at("/cycle/scheme", "scheme-unknown", scheme.code(), scheme.version()));
    }
    if (number != null && schemes.number(number.code(), number.version()).isEmpty()) {
      unknown.add(
          Violation.at("/cycle/numberScheme", "scheme-unknown", number.code(), number.version()));
    }
    if (!unknown.isEmpty()) {
      return Mono.error(Problem.rule("request-incomplete").with(unknown));
    }
    return cycles
        .byId(cycleId)
        .doOnNext(
            found -> {
              if (found.state().status() != CycleStatus.PLANNED) {
                throw Problem.conflict("cycle-not-planned", found.state().status());
              }
            })
        .map(
            found ->
                Effect.changing(cycleId, scheme, DecisionRequest.Scheme.ref(cycle.numberScheme())));
  }
}
