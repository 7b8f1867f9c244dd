package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.OpinionStore;
import id.selaras.appraisal.people.People;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the employee and the appraiser do in an appraisal. */
@Service
class AppraisalService {
  private final AggregateStore<Appraisal> appraisals;
  private final OpinionStore opinions;
  private final Policies policies;
  private final Clock clock;

  AppraisalService(
      AggregateStore<Appraisal> appraisals, OpinionStore opinions, Policies policies, Clock clock) {
    this.appraisals = appraisals;
    this.opinions = opinions;
    this.policies = policies;
    this.clock = clock;
  }

  Mono<Versioned<Appraisal>> get(String id, Caller caller) {
    return appraisals.get(id).doOnNext(found -> found.state().people().requireReader(caller));
  }

  Mono<Page<Versioned<Appraisal>>> page(
      Caller caller,
      List<AppraisalStatus> statuses,
      List<String> cycleIds,
      @Nullable String cursor,
      int limit) {
    return appraisals.page(
        People.readableBy(caller).wanted("status", statuses).wanted("cycleId", cycleIds),
        "-period",
        cursor,
        limit);
  }

  Mono<Versioned<Appraisal>> report(
      String id,
      long version,
      Caller caller,
      String indicatorId,
      String period,
      Requests.RealisationRequest request) {
    return byEmployee(
        id,
        version,
        caller,
        appraisal ->
            appraisal
                .collecting()
                .report(
                    request.realisation(appraisal, indicatorId, period, clock.instant(), today()),
                    today()),
        "appraisal.realisation-reported");
  }

  Mono<Versioned<Appraisal>> excuse(
      String id,
      long version,
      Caller caller,
      String indicatorId,
      String period,
      Requests.ExcuseRequest request) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal ->
            appraisal.collecting().excuse(request.excuse(appraisal, indicatorId, period), today()),
        "appraisal.period-excused");
  }

  Mono<Versioned<Appraisal>> expect(
      String id, long version, Caller caller, String indicatorId, String period) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal -> appraisal.collecting().expect(indicatorId, period, today()),
        "appraisal.period-expected");
  }

  Mono<Versioned<Appraisal>> decideApplicability(
      String id,
      long version,
      Caller caller,
      String indicatorId,
      Requests.ApplicabilityRequest request) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal -> {
          appraisal.indicator(indicatorId);
          AppraisalPhase.Collecting collecting = appraisal.collecting();
          return switch (request.asked()) {
            case NOT_APPLICABLE ->
                collecting.leaveOut(new NotApplicable(indicatorId, request.because()), today());
            case APPLICABLE -> collecting.takeBackIn(indicatorId, today());
          };
        },
        "appraisal.applicability-decided");
  }

  Mono<Versioned<Appraisal>> appraiseSelf(
      String id, long version, Caller caller, Requests.SelfAppraisalRequest request) {
    return byEmployee(
        id,
        version,
        caller,
        appraisal -> appraisal.open().appraiseSelf(request.selfAppraisal(clock.instant()), today()),
        "appraisal.self-appraised");
  }

  Mono<Versioned<Appraisal>> rateBehaviour(
      String id, long version, Caller caller, Requests.BehaviourRequest request) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal ->
            appraisal
                .collecting()
                .rateBehaviour(
                    request.complete(policies.of(appraisal).scheme().behaviour()), today()),
        "appraisal.behaviour-rated");
  }

  /** With the opinions that have come in until then. */
  Mono<Versioned<Appraisal>> rate(
      String id, long version, Caller caller, Requests.RatingRequest request) {
    return appraisals.changeAsync(
        id,
        version,
        appraisal -> appraisal.people().requireAppraiser(caller),
        appraisal ->
            opinions
                .of(id)
                .map(
                    given ->
                        appraisal
                            .rateable()
                            .rate(
                                policies.of(appraisal),
                                request.work(),
                                request.conduct(),
                                request.reason(),
                                given,
                                clock.instant(),
                                today())),
        "appraisal.rated");
  }

  Mono<Versioned<Appraisal>> finalise(
      String id, long version, Caller caller, Requests.@Nullable FinalisationRequest request) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal ->
            appraisal
                .rated()
                .finalise(
                    id,
                    policies.of(appraisal),
                    request == null ? null : request.reason(),
                    clock.instant(),
                    today()),
        "appraisal.finalised");
  }

  Mono<Versioned<Appraisal>> claimInnovation(
      String id, long version, Caller caller, Requests.InnovationRequest request) {
    return byEmployee(
        id,
        version,
        caller,
        appraisal -> appraisal.collecting().claim(request.innovation(clock.instant()), today()),
        "appraisal.innovation-claimed");
  }

  Mono<Versioned<Appraisal>> verifyInnovation(
      String id, long version, Caller caller, Requests.VerificationRequest request) {
    return byAppraiser(
        id,
        version,
        caller,
        appraisal -> appraisal.collecting().verify(request.verification(clock.instant()), today()),
        "appraisal.innovation-verified");
  }

  private Mono<Versioned<Appraisal>> byEmployee(
      String id, long version, Caller caller, UnaryOperator<Appraisal> change, String event) {
    return appraisals.change(
        id, version, appraisal -> appraisal.people().requireEmployee(caller), change, event);
  }

  private Mono<Versioned<Appraisal>> byAppraiser(
      String id, long version, Caller caller, UnaryOperator<Appraisal> change, String event) {
    return appraisals.change(
        id, version, appraisal -> appraisal.people().requireAppraiser(caller), change, event);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
