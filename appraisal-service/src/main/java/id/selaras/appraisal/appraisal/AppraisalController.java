package id.selaras.appraisal.appraisal;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appraisals, from the opening to the final predicate (PermenPANRB 6/2022: appraisal). */
@RestController
@RequestMapping("/api/appraisals")
class AppraisalController {
  private final AppraisalService appraisals;
  private final OpeningService opening;

  AppraisalController(AppraisalService appraisals, OpeningService opening) {
    this.appraisals = appraisals;
    this.opening = opening;
  }

  /** Opens the appraisal of an agreed plan, in an open cycle and a pilot unit of an open wave. */
  @MayAnswer("not-found")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<AppraisalView>> openAppraisal(
      Caller caller, NewId id, @RequestBody Requests.OpeningRequest request) {
    return opening
        .open(id, caller, request)
        .map(
            opened ->
                ResponseEntity.created(URI.create("/api/appraisals/" + opened.id()))
                    .eTag(opened.etag())
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(AppraisalView.of(opened)));
  }

  /**
   * The appraisals that the caller has part in; an auditor sees all.
   *
   * @param cycle only those of one of these cycles
   */
  @GetMapping
  Mono<Page<AppraisalView>> listAppraisals(
      Caller caller,
      @RequestParam(defaultValue = "") List<AppraisalStatus> status,
      @RequestParam(defaultValue = "") List<String> cycle,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return appraisals
        .page(caller, status, cycle, cursor, limit)
        .map(page -> page.map(AppraisalView::of));
  }

  /** One appraisal, for its people, the appraiser's superior and those who audit or evaluate. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<AppraisalView>> getAppraisal(Caller caller, @PathVariable String id) {
    return appraisals.get(id, caller).map(AppraisalController::answer);
  }

  /**
   * The employee reports what was realised in a period, with evidence.
   *
   * @param period a month (2026-03), a quarter (2026-Q1) or a year (2026), as the indicator is
   *     reported
   */
  @PutMapping("/{id}/realisations/{indicatorId}/{period}")
  Mono<ResponseEntity<AppraisalView>> reportRealisation(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @PathVariable String period,
      @RequestBody Requests.RealisationRequest request) {
    return appraisals
        .report(id, ifMatch.version(), caller, indicatorId, period, request)
        .map(AppraisalController::answer);
  }

  /**
   * The appraiser finds that nothing had to be reported for a period, with a reason; 409 {@code
   * period-reported} where something was, 422 {@code every-period-excused} where none would remain.
   *
   * @param period a month (2026-03), a quarter (2026-Q1) or a year (2026), as the indicator is
   *     reported
   */
  @PutMapping("/{id}/realisations/{indicatorId}/{period}/excuse")
  Mono<ResponseEntity<AppraisalView>> excusePeriod(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @PathVariable String period,
      @RequestBody Requests.ExcuseRequest request) {
    return appraisals
        .excuse(id, ifMatch.version(), caller, indicatorId, period, request)
        .map(AppraisalController::answer);
  }

  /**
   * The appraiser takes back that nothing had to be reported for a period.
   *
   * @param period as it was excused
   */
  @DeleteMapping("/{id}/realisations/{indicatorId}/{period}/excuse")
  Mono<ResponseEntity<AppraisalView>> expectPeriod(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @PathVariable String period) {
    return appraisals
        .expect(id, ifMatch.version(), caller, indicatorId, period)
        .map(AppraisalController::answer);
  }

  /** The appraiser leaves out an indicator that does not apply, with a reason, or takes it back. */
  @PutMapping("/{id}/realisations/{indicatorId}/applicability")
  Mono<ResponseEntity<AppraisalView>> setApplicability(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @PathVariable String indicatorId,
      @RequestBody Requests.ApplicabilityRequest request) {
    return appraisals
        .decideApplicability(id, ifMatch.version(), caller, indicatorId, request)
        .map(AppraisalController::answer);
  }

  /** The employee's own appraisal. */
  @PostMapping("/{id}/self-appraisal")
  Mono<ResponseEntity<AppraisalView>> appraiseSelf(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.SelfAppraisalRequest request) {
    return appraisals
        .appraiseSelf(id, ifMatch.version(), caller, request)
        .map(AppraisalController::answer);
  }

  /** The appraiser rates the 21 statements of BerAKHLAK (SE MenPANRB 20/2021). */
  @PutMapping("/{id}/behaviour")
  Mono<ResponseEntity<AppraisalView>> rateBehaviour(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.BehaviourRequest request) {
    return appraisals
        .rateBehaviour(id, ifMatch.version(), caller, request)
        .map(AppraisalController::answer);
  }

  /** The appraiser sets the two ratings; a reason is needed where they deviate [DESIGN]. */
  @PutMapping("/{id}/rating")
  Mono<ResponseEntity<AppraisalView>> rateAppraisal(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.RatingRequest request) {
    return appraisals.rate(id, ifMatch.version(), caller, request).map(AppraisalController::answer);
  }

  /** The appraiser makes it final; a reason is needed where something due is missing [DESIGN]. */
  @PostMapping("/{id}/finalisation")
  Mono<ResponseEntity<AppraisalView>> finaliseAppraisal(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody(required = false) Requests.@Nullable FinalisationRequest request) {
    return appraisals
        .finalise(id, ifMatch.version(), caller, request)
        .map(AppraisalController::answer);
  }

  static ResponseEntity<AppraisalView> answer(Versioned<Appraisal> appraisal) {
    return ResponseEntity.ok()
        .eTag(appraisal.etag())
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(AppraisalView.of(appraisal));
  }
}
