package id.selaras.appraisal.appraisal;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
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
  private final AppraisalService appraisals;

  InnovationController(AppraisalService appraisals) {
    this.appraisals = appraisals;
  }

  /** The employee claims it with evidence; a changed claim has to be verified again. */
  @PutMapping
  Mono<ResponseEntity<AppraisalView>> claimInnovation(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.InnovationRequest request) {
    return appraisals
        .claimInnovation(id, ifMatch.version(), caller, request)
        .map(AppraisalController::answer);
  }

  /** The appraiser finds whether it is proven, with a reason. */
  @PostMapping("/verification")
  Mono<ResponseEntity<AppraisalView>> verifyInnovation(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.VerificationRequest request) {
    return appraisals
        .verifyInnovation(id, ifMatch.version(), caller, request)
        .map(AppraisalController::answer);
  }
}
