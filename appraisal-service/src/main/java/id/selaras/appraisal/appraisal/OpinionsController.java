package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.opinion.OpinionStore;
import id.selaras.appraisal.opinion.RaterKind;
import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opinions of peers and subordinates about behaviour (PP 30/2019). The appraiser names who is asked
 * and never learns who answered or what one of them said.
 */
@RestController
@RequestMapping("/api/appraisals")
class OpinionsController {
  private final AppraisalStore appraisals;
  private final OpinionStore opinions;
  private final PolicyStore policies;
  private final EmployeeStore employees;
  private final Clock clock;

  OpinionsController(
      AppraisalStore appraisals,
      OpinionStore opinions,
      PolicyStore policies,
      EmployeeStore employees,
      Clock clock) {
    this.appraisals = appraisals;
    this.opinions = opinions;
    this.policies = policies;
    this.employees = employees;
    this.clock = clock;
  }

  /** The appraiser names whose opinions are asked. Once one has come in, none is dropped. */
  @PutMapping("/{id}/raters")
  Mono<ResponseEntity<OpinionViews.Asked>> ask(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody Requests.Asked asked) {
    return appraisals
        .byId(id)
        .doOnNext(appraisal -> appraisal.state().people().requireAppraiser(caller))
        .thenMany(
            Flux.fromStream(
                () -> Stream.concat(asked.peerIds().stream(), asked.subordinateIds().stream())))
        .distinct()
        .concatMap(employees::byId)
        .collectMap(Versioned::id)
        .zipWith(opinions.of(id))
        .flatMap(
            both ->
                appraisals.change(
                    id,
                    ifMatch.version(),
                    appraisal -> appraisal.people().requireAppraiser(caller),
                    appraisal -> {
                      AppraisalPhase.Collecting collecting = appraisal.collecting();
                      requireOpinions(appraisal);
                      List<Rater> raters = Raters.of(appraisal, asked, both.getT1());
                      if (!both.getT2().isEmpty()) {
                        requireAll(appraisal.numbered().raters(), raters);
                      }
                      return collecting.ask(raters, LocalDate.now(clock));
                    },
                    "RatersNamed"))
        .flatMap(this::answer);
  }

  /** Whom the appraiser asked, and how many answered; an auditor sees it too. */
  @GetMapping("/{id}/raters")
  Mono<ResponseEntity<OpinionViews.Asked>> asked(Caller caller, @PathVariable String id) {
    return appraisals
        .byId(id)
        .doOnNext(
            appraisal -> {
              if (!caller.has("AUDITOR")) {
                appraisal.state().people().requireAppraiser(caller);
              }
              requireOpinions(appraisal.state());
            })
        .flatMap(this::answer);
  }

  /** The appraisals for which the caller's opinion is asked. */
  @GetMapping("/opinions")
  Mono<Page<OpinionViews.AskedOfMe>> askedOfMe(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    caller.require("EMPLOYEE");
    return appraisals
        .asking(caller, cursor, limit)
        .flatMap(
            page ->
                Flux.fromIterable(page.items())
                    .concatMap(appraisal -> askedOfMe(caller, appraisal))
                    .collectList()
                    .map(items -> new Page<>(items, page.next())));
  }

  /** The caller's own answer. */
  @GetMapping("/{id}/opinions/mine")
  Mono<ResponseEntity<OpinionViews.Mine>> mine(Caller caller, @PathVariable String id) {
    return appraisals
        .byId(id)
        .map(appraisal -> rater(caller, appraisal.state()))
        .flatMap(
            rater ->
                opinions
                    .of(id, rater.employeeId())
                    .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")))
                    .map(opinion -> mine(rater, opinion)));
  }

  /** A named rater rates the statements of the values; again replaces it, until it is rated. */
  @PutMapping("/{id}/opinions/mine")
  Mono<ResponseEntity<OpinionViews.Mine>> give(
      Caller caller, @PathVariable String id, @RequestBody Requests.Behaviour request) {
    return appraisals
        .byId(id)
        .map(Versioned::state)
        .flatMap(
            appraisal -> {
              Rater rater = rater(caller, appraisal);
              appraisal.collecting();
              requireOpinions(appraisal);
              Opinion opinion =
                  new Opinion(
                      id,
                      rater.employeeId(),
                      request.complete(policies.of(appraisal).scheme().behaviour()),
                      clock.instant().truncatedTo(ChronoUnit.MILLIS));
              return opinions.give(opinion).map(given -> mine(rater, given));
            });
  }

  private Mono<OpinionViews.AskedOfMe> askedOfMe(Caller caller, Versioned<Appraisal> appraisal) {
    Appraisal state = appraisal.state();
    Rater rater = rater(caller, state);
    Mono<Boolean> answered = opinions.of(appraisal.id(), rater.employeeId()).hasElement();
    Mono<String> name =
        employees
            .byId(state.people().employeeId())
            .map(employee -> employee.state().name())
            .defaultIfEmpty("");
    return Mono.zip(answered, name)
        .map(
            both ->
                new OpinionViews.AskedOfMe(
                    appraisal.id(),
                    state.people().employeeId(),
                    both.getT2(),
                    state.people().unitId(),
                    state.period(),
                    rater.kind(),
                    state.phase() instanceof AppraisalPhase.Collecting,
                    both.getT1()));
  }

  private Mono<ResponseEntity<OpinionViews.Asked>> answer(Versioned<Appraisal> appraisal) {
    return opinions
        .of(appraisal.id())
        .map(
            given -> {
              Policy policy = policies.of(appraisal.state());
              Appraisal seen = appraisal.state().hearing(given, policy);
              NumberPart number = seen.numbered();
              Heard heard = number.heard();
              return ResponseEntity.ok()
                  .eTag(appraisal.etag())
                  .cacheControl(CacheControl.noStore().cachePrivate())
                  .body(
                      new OpinionViews.Asked(
                          appraisal.id(),
                          ids(number, RaterKind.PEER),
                          ids(number, RaterKind.SUBORDINATE),
                          heard == null ? 0 : heard.answers(),
                          policy.minimumOpinions(),
                          policy.meanOf(heard)));
            });
  }

  private static List<String> ids(NumberPart number, RaterKind kind) {
    return number.raters().stream()
        .filter(rater -> rater.kind() == kind)
        .map(Rater::employeeId)
        .toList();
  }

  /** Dropping one after answers came in could tell whose answer it was, or choose among them. */
  private static void requireAll(List<Rater> before, List<Rater> now) {
    Set<String> ids = new HashSet<>();
    now.forEach(rater -> ids.add(rater.employeeId()));
    if (before.stream().anyMatch(rater -> !ids.contains(rater.employeeId()))) {
      throw Problem.conflict("opinions-already-given");
    }
  }

  private void requireOpinions(Appraisal appraisal) {
    NumberPart number = appraisal.numbered();
    if (!policies.of(appraisal).hearsOpinions()) {
      throw Problem.conflict("opinions-not-heard", number.scheme().code());
    }
  }

  private static Rater rater(Caller caller, Appraisal appraisal) {
    caller.require("EMPLOYEE");
    NumberPart number = appraisal.number();
    Rater rater = number == null ? null : number.rater(caller.account());
    if (rater == null) {
      throw Problem.forbidden("opinion-not-asked");
    }
    return rater;
  }

  private static ResponseEntity<OpinionViews.Mine> mine(Rater rater, Opinion opinion) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(
            new OpinionViews.Mine(
                opinion.appraisalId(), rater.kind(), opinion.ratings(), opinion.answeredAt()));
  }
}
