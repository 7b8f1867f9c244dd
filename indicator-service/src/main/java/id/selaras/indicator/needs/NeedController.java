package id.selaras.indicator.needs;

import id.selaras.indicator.aspect.AspectStore;
import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * What units and staff propose to appraise. Everyone signed in reads it with the decisions and
 * their reasons; who proposed what is told to nobody.
 */
@RestController
@RequestMapping("/api/needs")
class NeedController {

  private static final String[] STAFF = {"EMPLOYEE", "UNIT_HEAD"};

  private final AggregateStore<Round> rounds;
  private final AggregateStore<Need> needs;
  private final SupportStore supports;
  private final RankingStore ranking;
  private final AspectStore aspects;
  private final OrganisationStore organisation;
  private final Clock clock;

  NeedController(
      AggregateStore<Round> rounds,
      AggregateStore<Need> needs,
      SupportStore supports,
      RankingStore ranking,
      AspectStore aspects,
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

  /** What was proposed in a round, the most supported first. */
  @GetMapping("/rounds/{roundId}/items")
  Mono<Page<NeedView>> list(
      Caller caller,
      @PathVariable String roundId,
      @RequestParam(required = false) @Nullable List<NeedStatus> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return rounds
        .get(roundId)
        .flatMap(round -> ranking.page(roundId, status, caller.account(), cursor, limit));
  }

  /** Proposes an aspect (EMPLOYEE, UNIT_HEAD) while the round collects. */
  @PostMapping("/rounds/{roundId}/items")
  Mono<ResponseEntity<NeedView>> propose(
      Caller caller, NewId newId, @PathVariable String roundId, @RequestBody NeedRequest request) {
    caller.require(STAFF);
    return needs
        .made(newId)
        .switchIfEmpty(Mono.defer(() -> proposed(caller, newId, roundId, request)))
        .flatMap(need -> view(need, caller).map(view -> created(need, view)));
  }

  /** One proposed aspect and what was decided on it. */
  @GetMapping("/items/{id}")
  Mono<ResponseEntity<NeedView>> get(Caller caller, @PathVariable String id) {
    return needs.get(id).flatMap(need -> answer(need, caller));
  }

  /** Supports a need (EMPLOYEE, UNIT_HEAD); again changes nothing. */
  @PutMapping("/items/{id}/support")
  Mono<ResponseEntity<NeedView>> support(Caller caller, @PathVariable String id) {
    return support(caller, id, true);
  }

  /** Withdraws one's support; again changes nothing. */
  @DeleteMapping("/items/{id}/support")
  Mono<ResponseEntity<NeedView>> withdraw(Caller caller, @PathVariable String id) {
    return support(caller, id, false);
  }

  /**
   * Keeps, merges or drops a need, once and with a reason (PLANNER). A kept one names its aspect,
   * which is added to the catalogue where it is new.
   */
  @PostMapping("/items/{id}/decision")
  Mono<ResponseEntity<NeedView>> decide(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody NeedDecisionRequest request) {
    caller.require("PLANNER");
    return needs
        .get(id)
        .doOnNext(need -> requireUndecided(need, ifMatch))
        .flatMap(need -> taken(need, request))
        .flatMap(
            decision ->
                needs.change(
                    id, ifMatch.version(), state -> state.decided(decision), "need.decided"))
        .flatMap(decided -> answer(decided, caller));
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
  private Mono<NeedDecision> taken(Versioned<Need> need, NeedDecisionRequest request) {
    Mono<Optional<Need>> into =
        request.merges() && request.mergedInto() != null
            ? needs.find(request.mergedInto()).map(Versioned::state).singleOptional()
            : Mono.just(Optional.empty());
    return Mono.zip(into, supports.counts(List.of(need.id())))
        .map(
            known ->
                request.taken(
                    need.state(),
                    known.getT1().orElse(null),
                    known.getT2().getOrDefault(need.id(), 0L),
                    clock.instant()))
        .flatMap(
            decision ->
                decision.aspectCode() == null
                    ? Mono.just(decision)
                    : aspects
                        .addIfAbsent(
                            decision.aspectCode(),
                            Objects.requireNonNullElse(
                                request.aspectName(), need.state().aspectName()))
                        .thenReturn(decision));
  }

  private static void requireUndecided(Versioned<Need> need, IfMatch ifMatch) {
    if (need.version() != ifMatch.version()) {
      throw Problem.stale();
    }
    need.state().requireUndecided();
  }

  private Mono<ResponseEntity<NeedView>> support(Caller caller, String id, boolean given) {
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
                    .then(Mono.defer(() -> answer(need, caller))));
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
        ? organisation.get(caller).map(Optional::of)
        : organisation.find(caller).singleOptional();
  }

  private static boolean speaksForUnit(Caller caller, Optional<Employee> proposer) {
    return proposer
        .map(employee -> caller.has("UNIT_HEAD") || employee.postType().isManagerial())
        .orElse(false);
  }

  private static ResponseEntity<NeedView> created(Versioned<Need> need, NeedView view) {
    return ResponseEntity.created(URI.create("/api/needs/items/" + need.id()))
        .eTag(need.etag())
        .body(view);
  }

  private Mono<ResponseEntity<NeedView>> answer(Versioned<Need> need, Caller caller) {
    return view(need, caller).map(view -> ResponseEntity.ok().eTag(need.etag()).body(view));
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
