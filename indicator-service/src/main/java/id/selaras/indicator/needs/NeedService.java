package id.selaras.indicator.needs;

import id.selaras.indicator.aspect.AspectService;
import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The needs analysis: proposing, supporting and deciding. */
@Component
public class NeedService {

  private static final String[] STAFF = {"EMPLOYEE", "UNIT_HEAD"};

  private final AggregateStore<Round> rounds;
  private final AggregateStore<Need> needs;
  private final SupportStore supports;
  private final RankingService ranking;
  private final AspectService aspects;
  private final OrganisationStore organisation;
  private final Clock clock;

  NeedService(
      AggregateStore<Round> rounds,
      AggregateStore<Need> needs,
      SupportStore supports,
      RankingService ranking,
      AspectService aspects,
      OrganisationStore organisation,
      Clock clock) {
    this.rounds = rounds;
    this.needs = needs;
    this.supports = supports;
    this.ranking = ranking;
    this.aspects = aspects;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** Whether an indicator may come from this need: it was kept, or merged into a kept one. */
  public Mono<Boolean> isKept(String needId) {
    return needs
        .find(needId)
        .map(
            need ->
                need.state().status() == NeedStatus.KEPT
                    || need.state().status() == NeedStatus.MERGED)
        .defaultIfEmpty(false);
  }

  /** Those of the needs that there are, by id. */
  public Mono<Map<String, Need>> all(Collection<String> needIds) {
    return needs.findAll(needIds).collectMap(Versioned::id, Versioned::state);
  }

  Mono<Page<NeedView>> page(
      Caller caller,
      String roundId,
      List<NeedStatus> statuses,
      @Nullable String cursor,
      int limit) {
    return rounds
        .get(roundId)
        .flatMap(round -> ranking.page(roundId, statuses, caller.account(), cursor, limit));
  }

  Mono<NeedView> get(Caller caller, String id) {
    return needs.get(id).flatMap(need -> view(need, caller));
  }

  Mono<NeedView> propose(Caller caller, NewId newId, String roundId, NeedRequest request) {
    caller.require(STAFF);
    return needs
        .made(newId)
        .switchIfEmpty(Mono.defer(() -> proposed(caller, newId, roundId, request)))
        .flatMap(need -> view(need, caller));
  }

  /** Keeps, merges or drops a need, once and with a reason. */
  Mono<NeedView> decide(Caller caller, String id, long version, NeedDecisionRequest request) {
    caller.require("PLANNER");
    return needs
        .changeAsync(
            id,
            version,
            need -> {},
            need -> {
              need.requireUndecided();
              return taken(id, need, request).map(need::decided);
            },
            "need.decided")
        .flatMap(decided -> view(decided, caller));
  }

  /** Gives or withdraws the caller's support; again changes nothing. */
  Mono<NeedView> support(Caller caller, String id, boolean given) {
    caller.require(STAFF);
    return needs
        .get(id)
        .flatMap(
            need ->
                supports
                    .given(id, caller.account())
                    .filter(already -> already != given)
                    .flatMap(change -> open(need))
                    .flatMap(open -> supports.set(id, caller.account(), given))
                    .then(Mono.defer(() -> view(need, caller))));
  }

  private Mono<Versioned<Need>> proposed(
      Caller caller, NewId newId, String roundId, NeedRequest request) {
    return rounds
        .get(roundId)
        .doOnNext(round -> round.state().requireCollecting(LocalDate.now(clock)))
        .flatMap(round -> proposer(caller))
        .map(
            proposer -> {
              if (request.speaksForUnit() && !speaksForUnit(caller, proposer)) {
                throw Problem.forbidden("not-for-unit");
              }
              return request.proposed(
                  roundId,
                  proposer.map(Employee::unitId).orElse(null),
                  caller.account(),
                  clock.instant());
            })
        .flatMap(need -> needs.create(newId, need, "need.proposed"));
  }

  /** The aspect comes first: a crash after it leaves an aspect too many, not a need without one. */
  private Mono<NeedDecision> taken(String id, Need need, NeedDecisionRequest request) {
    Mono<Optional<Need>> into =
        request.merges() && request.mergedInto() != null
            ? needs.find(request.mergedInto()).map(Versioned::state).singleOptional()
            : Mono.just(Optional.empty());
    return Mono.zip(into, supports.counts(List.of(id)))
        .map(
            known ->
                request.taken(
                    need,
                    known.getT1().orElse(null),
                    known.getT2().getOrDefault(id, 0L),
                    clock.instant()))
        .flatMap(
            decision ->
                decision.aspectCode() == null
                    ? Mono.just(decision)
                    : aspects
                        .addIfAbsent(
                            decision.aspectCode(),
                            Objects.requireNonNullElse(request.aspectName(), need.aspectName()))
                        .thenReturn(decision));
  }

  /** Support counts for what is undecided in a round that collects. */
  private Mono<Round> open(Versioned<Need> need) {
    need.state().requireUndecided();
    return rounds
        .get(need.state().roundId())
        .map(Versioned::state)
        .doOnNext(round -> round.requireCollecting(LocalDate.now(clock)));
  }

  /** The city's leaders have no post in a unit; anyone else must be known as an employee. */
  private Mono<Optional<Employee>> proposer(Caller caller) {
    return caller.has("EMPLOYEE")
        ? organisation.acting(caller.account()).map(Optional::of)
        : organisation.ofAccount(caller.account()).singleOptional();
  }

  private static boolean speaksForUnit(Caller caller, Optional<Employee> proposer) {
    return proposer
        .map(employee -> caller.has("UNIT_HEAD") || employee.postType().isManagerial())
        .orElse(false);
  }

  private Mono<NeedView> view(Versioned<Need> need, Caller caller) {
    return Mono.zip(
            supports.counts(List.of(need.id())), supports.given(need.id(), caller.account()))
        .map(
            known ->
                NeedView.of(
                    need,
                    caller.account(),
                    known.getT1().getOrDefault(need.id(), 0L),
                    known.getT2()));
  }
}
