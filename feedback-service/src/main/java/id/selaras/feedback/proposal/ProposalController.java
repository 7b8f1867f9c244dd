package id.selaras.feedback.proposal;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
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

/**
 * Proposals of the staff. Everyone signed in reads them, with the number of supports and never with
 * the people; employees propose and support; planners answer what is not about an indicator.
 */
@RestController
@RequestMapping("/api/feedback/proposals")
class ProposalController {

  private final ProposalService proposals;

  ProposalController(ProposalService proposals) {
    this.proposals = proposals;
  }

  /** A new proposal of the employee who calls; an answer is due within the set days. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<ProposalView>> submitProposal(
      Caller caller, NewId id, @RequestBody ProposalRequest request) {
    return proposals
        .submit(caller, id, request)
        .map(
            view ->
                headers(ResponseEntity.status(HttpStatus.CREATED), view)
                    .location(URI.create("/api/feedback/proposals/" + view.id()))
                    .body(view));
  }

  /**
   * Proposals, newest first; for those who lead, what is overdue comes before the rest.
   *
   * @param indicator id of the indicator they are about
   * @param mine only the caller's own
   * @param subject only those about one of these
   * @param escalated only those whose answer is overdue, or only those whose answer is not
   */
  @GetMapping
  Mono<Page<ProposalView>> listProposals(
      Caller caller,
      @RequestParam(defaultValue = "") List<Subject> subject,
      @RequestParam(defaultValue = "") List<ProposalStatus> status,
      @RequestParam(defaultValue = "") List<String> indicator,
      @RequestParam(required = false) @Nullable Boolean escalated,
      @RequestParam(required = false) @Nullable Boolean mine,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return proposals.page(
        caller, new ProposalFilter(subject, status, indicator, escalated, mine), cursor, limit);
  }

  /** One proposal, with its answer and the indicator version that adopted it. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<ProposalView>> getProposal(Caller caller, @PathVariable String id) {
    return proposals.get(caller, id).map(ProposalController::answer);
  }

  /** The caller's one support; again is the same. */
  @PutMapping("/{id}/support")
  Mono<ResponseEntity<ProposalView>> supportProposal(Caller caller, @PathVariable String id) {
    return proposals.support(caller, id).map(ProposalController::answer);
  }

  /** Takes the caller's support back; without one nothing happens. */
  @DeleteMapping("/{id}/support")
  Mono<ResponseEntity<ProposalView>> withdrawProposalSupport(
      Caller caller, @PathVariable String id) {
    return proposals.unsupport(caller, id).map(ProposalController::answer);
  }

  /**
   * The planner's answer to a proposal about the method or the system; 409 {@code
   * answered-by-revision} for one about an indicator.
   */
  @PostMapping("/{id}/answer")
  Mono<ResponseEntity<ProposalView>> answerProposal(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody AnswerRequest request) {
    return proposals.answer(caller, id, ifMatch.version(), request).map(ProposalController::answer);
  }

  /** The proposer takes it back, as long as it is not answered. */
  @PostMapping("/{id}/withdrawal")
  Mono<ResponseEntity<ProposalView>> withdrawProposal(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return proposals.withdraw(caller, id, ifMatch.version()).map(ProposalController::answer);
  }

  private static ResponseEntity<ProposalView> answer(ProposalView view) {
    return headers(ResponseEntity.ok(), view).body(view);
  }

  /** Not to be kept: it says whether the reader proposed or supports it. */
  private static ResponseEntity.BodyBuilder headers(
      ResponseEntity.BodyBuilder response, ProposalView view) {
    return response
        .eTag(Long.toString(view.version()))
        .cacheControl(CacheControl.noStore().cachePrivate());
  }
}
