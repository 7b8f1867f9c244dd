package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.OpinionStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appraisals, from the opening to the final predicate (PermenPANRB 6/2022: appraisal). */
@RestController
@RequestMapping("/api/appraisals")
class AppraisalController {
  private final AppraisalStore appraisals;
  private final PolicyStore policies;
  private final OpinionStore opinions;
  private final Clock clock;

  AppraisalController(
      AppraisalStore appraisals, PolicyStore policies, OpinionStore opinions, Clock clock) {
    this.appraisals = appraisals;
    this.policies = policies;
    this.opinions = opinions;
    this.clock = clock;
  }

  /** Opens the appraisal of an agreed plan, in an open cycle and a pilot unit of an open wave. */
  @PostMapping
  Mono<ResponseEntity<AppraisalView>> open(
      Caller caller, NewId id, @RequestBody Requests.Opening request) {
    caller.require("EMPLOYEE", "APPRAISER", "SUPERIOR");
    return appraisals
        .open(id, caller, request.plan())
        .map(
            opened ->
                ResponseEntity.created(URI.create("/api/appraisals/" + opened.id()))
                    .eTag(opened.etag())
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(AppraisalView.of(opened)));
  }

  /** The appraisals that the caller has part in; an auditor sees all. */
  @GetMapping
  Mono<Page<AppraisalView>> page(
      Caller caller,
      @RequestParam(defaultValue = "") List<AppraisalStatus> status,
      @RequestParam(defaultValue = "") List<String> cycle,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return appraisals
        .page(caller, status, cycle, cursor, limit)
        .map(page -> page.map(AppraisalView::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<AppraisalView>> get(Caller caller, @PathVariable String id) {
    return appraisals
        .byId(id)
        .doOnNext(appraisal -> appraisal.state().people().requireReader(caller))
        .map(AppraisalController::answer);
  }

  /** The employee reports what was realised in a period, with evidence. */
  @PutMapping("/{id}/realisations/{indicatorId}/{period}")
  Mono<ResponseEntity<AppraisalView>> report(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @PathVariable String period,
      @RequestBody Requests.Reported request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireEmployee(caller),
            appraisal ->
                appraisal
                    .collecting()
                    .report(
                        request.realisation(appraisal, indicatorId, period, clock.instant()),
                        today()),
            "RealisationReported")
        .map(AppraisalController::answer);
  }

  /** The appraiser leaves out an indicator that does not apply, with a reason, or takes it back. */
  @PutMapping("/{id}/realisations/{indicatorId}/applicability")
  Mono<ResponseEntity<AppraisalView>> applicability(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @RequestBody Requests.Applies request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireAppraiser(caller),
            appraisal -> {
              appraisal.indicator(indicatorId);
              AppraisalPhase.Collecting collecting = appraisal.collecting();
              return switch (request.asked()) {
                case NOT_APPLICABLE ->
                    collecting.leaveOut(new NotApplicable(indicatorId, request.because()), today());
                case APPLICABLE -> collecting.takeBackIn(indicatorId, today());
              };
            },
            "ApplicabilityDecided")
        .map(AppraisalController::answer);
  }

  /** The employee's own appraisal. */
  @PostMapping("/{id}/self-appraisal")
  Mono<ResponseEntity<AppraisalView>> appraiseSelf(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody Requests.Self request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireEmployee(caller),
            appraisal ->
                appraisal.open().appraiseSelf(request.selfAppraisal(clock.instant()), today()),
            "SelfAppraised")
        .map(AppraisalController::answer);
  }

  /** The appraiser rates the 21 statements of BerAKHLAK (SE MenPANRB 20/2021). */
  @PutMapping("/{id}/behaviour")
  Mono<ResponseEntity<AppraisalView>> rateBehaviour(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.Behaviour request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireAppraiser(caller),
            appraisal ->
                appraisal
                    .collecting()
                    .rateBehaviour(
                        request.complete(policies.of(appraisal).scheme().behaviour()), today()),
            "BehaviourRated")
        .map(AppraisalController::answer);
  }

  /** The appraiser sets the two ratings; a reason is needed where they deviate [DESIGN]. */
  @PutMapping("/{id}/rating")
  Mono<ResponseEntity<AppraisalView>> rate(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.Rated request) {
    return opinions
        .of(id)
        .flatMap(
            given ->
                appraisals.change(
                    id,
                    ifMatch.version(),
                    appraisal -> appraisal.people().requireAppraiser(caller),
                    appraisal ->
                        appraisal
                            .rateable()
                            .rate(
                                policies.of(appraisal),
                                request.work(),
                                request.conduct(),
                                request.reason(),
                                given,
                                clock.instant(),
                                today()),
                    "AppraisalRated"))
        .map(AppraisalController::answer);
  }

  /** The appraiser makes it final; a reason is needed where something due is missing [DESIGN]. */
  @PostMapping("/{id}/finalisation")
  Mono<ResponseEntity<AppraisalView>> finalise(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody(required = false) Requests.@Nullable Finalised request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireAppraiser(caller),
            appraisal ->
                appraisal
                    .rated()
                    .finalise(
                        id,
                        policies.of(appraisal),
                        request == null ? null : request.reason(),
                        clock.instant()),
            "AppraisalFinalised")
        .map(AppraisalController::answer);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static ResponseEntity<AppraisalView> answer(Versioned<Appraisal> appraisal) {
    return ResponseEntity.ok()
        .eTag(appraisal.etag())
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(AppraisalView.of(appraisal));
  }
}
