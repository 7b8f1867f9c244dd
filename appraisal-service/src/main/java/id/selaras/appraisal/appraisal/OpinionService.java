package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
import id.selaras.appraisal.opinion.OpinionStore;
import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The appraiser names whose opinions are asked; who is asked answers. */
@Service
class OpinionService {
  private final AggregateStore<Appraisal> appraisals;
  private final OpinionStore opinions;
  private final EmployeeStore employees;
  private final Policies policies;
  private final Clock clock;

  OpinionService(
      AggregateStore<Appraisal> appraisals,
      OpinionStore opinions,
      EmployeeStore employees,
      Policies policies,
      Clock clock) {
    this.appraisals = appraisals;
    this.opinions = opinions;
    this.employees = employees;
    this.policies = policies;
    this.clock = clock;
  }

  /** Names the raters. From the first opinion on they are fixed. */
  Mono<Versioned<OpinionViews.RatersView>> ask(
      String id, long version, Caller caller, Requests.RatersRequest request) {
    return appraisals
        .changeAsync(
            id,
            version,
            appraisal -> appraisal.people().requireAppraiser(caller),
            appraisal -> {
              AppraisalPhase.Collecting collecting = appraisal.collecting();
              policies.of(appraisal).requireOpinions(appraisal);
              return employees
                  .among(request.ids())
                  .collectMap(Versioned::id)
                  .zipWith(opinions.of(id))
                  .map(
                      both -> {
                        List<Rater> raters = Raters.of(appraisal, request, both.getT1());
                        if (!both.getT2().isEmpty()) {
                          Raters.requireSame(appraisal.numbered().raters(), raters);
                        }
                        return collecting.ask(raters, LocalDate.now(clock));
                      });
            },
            "appraisal.raters-named")
        .flatMap(this::view);
  }

  /**
   * Whom the appraiser asked, and how many answered; an auditor sees it too. What they said, and
   * only their mean, is shown from the rating on, when no answer is taken any more: a mean that is
   * seen before and after an answer tells the answer.
   */
  Mono<Versioned<OpinionViews.RatersView>> raters(String id, Caller caller) {
    return appraisals
        .get(id)
        .doOnNext(
            found -> {
              Appraisal appraisal = found.state();
              if (!caller.has("AUDITOR")) {
                appraisal.people().requireAppraiser(caller);
              }
              policies.of(appraisal).requireOpinions(appraisal);
            })
        .flatMap(this::view);
  }

  private Mono<Versioned<OpinionViews.RatersView>> view(Versioned<Appraisal> appraisal) {
    Policy policy = policies.of(appraisal.state());
    NumberPart number = appraisal.state().numbered();
    return opinions
        .of(appraisal.id())
        .map(
            given ->
                new Versioned<>(
                    appraisal.id(),
                    appraisal.version(),
                    OpinionViews.RatersView.of(
                        appraisal.id(), number, number.answersAmong(given), policy)));
  }

  /** The appraisals for which the caller's opinion is asked. */
  Mono<Page<OpinionViews.OpinionInvitation>> invitations(
      Caller caller, @Nullable String cursor, int limit) {
    caller.require("EMPLOYEE");
    return appraisals
        .page(Filter.where("number.raters.account", caller.account()), "-period", cursor, limit)
        .flatMap(
            page ->
                Flux.fromIterable(page.items())
                    .concatMap(appraisal -> invitation(caller, appraisal))
                    .collectList()
                    .map(items -> new Page<>(items, page.next())));
  }

  private Mono<OpinionViews.OpinionInvitation> invitation(
      Caller caller, Versioned<Appraisal> appraisal) {
    Appraisal state = appraisal.state();
    Rater rater = state.requireRater(caller);
    Mono<Boolean> answered = opinions.of(appraisal.id(), rater.employeeId()).hasElement();
    Mono<String> name =
        employees
            .byId(state.people().employeeId())
            .map(employee -> employee.state().name())
            .defaultIfEmpty("");
    return Mono.zip(
        answered,
        name,
        (given, of) ->
            new OpinionViews.OpinionInvitation(
                appraisal.id(),
                state.people().employeeId(),
                of,
                state.people().unitId(),
                state.period(),
                rater.kind(),
                state.takesOpinions(),
                given));
  }

  /** The caller's own answer. */
  Mono<OpinionViews.OwnOpinion> own(String id, Caller caller) {
    return appraisals
        .get(id)
        .map(appraisal -> appraisal.state().requireRater(caller))
        .flatMap(
            rater ->
                opinions
                    .of(id, rater.employeeId())
                    .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")))
                    .map(opinion -> OpinionViews.OwnOpinion.of(rater, opinion)));
  }

  /** The rater's one answer; a later one takes its place until the appraisal is rated. */
  Mono<OpinionViews.OwnOpinion> give(String id, Caller caller, Requests.BehaviourRequest request) {
    return appraisals
        .get(id)
        .map(Versioned::state)
        .flatMap(
            appraisal -> {
              Rater rater = appraisal.requireRater(caller);
              appraisal.requireOpinionsOpen();
              Policy policy = policies.of(appraisal);
              policy.requireOpinions(appraisal);
              return opinions
                  .give(
                      new Opinion(
                          id,
                          rater.employeeId(),
                          request.complete(policy.scheme().behaviour()),
                          clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                  .map(given -> OpinionViews.OwnOpinion.of(rater, given));
            });
  }
}
