package id.selaras.appraisal.appraisal;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * A new idea or way of working, which the highest predicate of the number needs (PP 30/2019 Pasal
 * 41 ayat 5). It has no part in the legal result.
 */
@RestController
@RequestMapping("/api/appraisals/{id}/innovation")
class InnovationController {
  private final AppraisalStore appraisals;
  private final Clock clock;

  InnovationController(AppraisalStore appraisals, Clock clock) {
    this.appraisals = appraisals;
    this.clock = clock;
  }

  /** The employee claims it with evidence; a changed claim has to be verified again. */
  @PutMapping
  Mono<ResponseEntity<AppraisalView>> claim(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.Claimed request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireEmployee(caller),
            appraisal ->
                appraisal
                    .collecting()
                    .claim(request.innovation(clock.instant()), LocalDate.now(clock)),
            "InnovationClaimed")
        .map(AppraisalController::answer);
  }

  /** The appraiser finds whether it is proven, with a reason. */
  @PostMapping("/verification")
  Mono<ResponseEntity<AppraisalView>> verify(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.Verified request) {
    return appraisals
        .change(
            id,
            ifMatch.version(),
            appraisal -> appraisal.people().requireAppraiser(caller),
            appraisal ->
                appraisal
                    .collecting()
                    .verify(request.verification(clock.instant()), LocalDate.now(clock)),
            "InnovationVerified")
        .map(AppraisalController::answer);
  }
}
