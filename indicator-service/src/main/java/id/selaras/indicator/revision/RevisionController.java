package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The inbox of revisions: planners decide, auditors and evaluators read. */
@RestController
@RequestMapping("/api/revisions")
class RevisionController {

  private final RevisionService revisions;

  RevisionController(RevisionService revisions) {
    this.revisions = revisions;
  }

  /**
   * The inbox, the newest first.
   *
   * @param cause only those raised by one of these kinds of cause
   */
  @GetMapping
  Mono<Page<RevisionView>> listRevisions(
      Caller caller,
      @RequestParam(defaultValue = "") List<RevisionStatus> status,
      @RequestParam(defaultValue = "") List<Cause.Kind> cause,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return revisions.page(caller, status, cause, cursor, limit);
  }

  /** One revision. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<RevisionView>> getRevision(Caller caller, @PathVariable String id) {
    return revisions.get(caller, id).map(RevisionController::answer);
  }

  /**
   * Accepts, rejects or postpones with a reason (PLANNER). Accepting opens the draft of the
   * target's next version, or the first draft of a new indicator, or retires the target.
   */
  @PostMapping("/{id}/decision")
  Mono<ResponseEntity<RevisionView>> decideRevision(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody RevisionDecisionRequest request) {
    return revisions.decide(caller, id, ifMatch.version(), request).map(RevisionController::answer);
  }

  private static ResponseEntity<RevisionView> answer(RevisionView view) {
    return ResponseEntity.ok().eTag(Long.toString(view.version())).body(view);
  }
}
