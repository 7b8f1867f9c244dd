package id.selaras.feedback.result;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
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

/**
 * Feedback on results. Read by the employee, the appraiser, the appraiser's superior and auditors;
 * written by the appraiser; answered by the employee. Its id is the appraisal's.
 */
@RestController
@RequestMapping("/api/feedback")
class FeedbackController {

  private final FeedbackService feedback;

  FeedbackController(FeedbackService feedback) {
    this.feedback = feedback;
  }

  /**
   * The feedback that concerns the caller, or all for an auditor, newest appraisal first.
   *
   * @param appraisal only those of one of these appraisals
   */
  @GetMapping
  Mono<Page<FeedbackView>> listFeedback(
      Caller caller,
      @RequestParam(required = false) @Nullable List<String> appraisal,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return feedback
        .page(caller, appraisal, cursor, limit)
        .map(page -> page.map(FeedbackController::view));
  }

  /** The feedback on one appraisal. */
  @GetMapping("/{appraisalId}")
  Mono<ResponseEntity<FeedbackView>> getFeedback(Caller caller, @PathVariable String appraisalId) {
    return feedback.get(caller, appraisalId).map(FeedbackController::answer);
  }

  /** The appraiser's own items in place of the draft's. */
  @PutMapping("/{appraisalId}/items")
  Mono<ResponseEntity<FeedbackView>> writeFeedback(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String appraisalId,
      @RequestBody ItemsRequest request) {
    return feedback
        .write(caller, appraisalId, ifMatch.version(), request.itemList())
        .map(FeedbackController::answer);
  }

  /**
   * The appraiser is done; 422 {@code example-not-concrete} names every item without a concrete
   * example.
   */
  @PostMapping("/{appraisalId}/completion")
  Mono<ResponseEntity<FeedbackView>> completeFeedback(
      Caller caller, IfMatch ifMatch, @PathVariable String appraisalId) {
    return feedback
        .complete(caller, appraisalId, ifMatch.version())
        .map(FeedbackController::answer);
  }

  /** The employee has read the completed feedback and answers. */
  @PostMapping("/{appraisalId}/acknowledgement")
  Mono<ResponseEntity<FeedbackView>> acknowledgeFeedback(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String appraisalId,
      @RequestBody AcknowledgementRequest request) {
    return feedback
        .acknowledge(caller, appraisalId, ifMatch.version(), request.answer())
        .map(FeedbackController::answer);
  }

  private static ResponseEntity<FeedbackView> answer(Versioned<Feedback> found) {
    return ResponseEntity.ok()
        .eTag(found.etag())
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(view(found));
  }

  private static FeedbackView view(Versioned<Feedback> found) {
    return FeedbackView.of(found.id(), found.version(), found.state());
  }
}
