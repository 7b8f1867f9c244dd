package id.selaras.feedback.result;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
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

  private final AggregateStore<Feedback> feedback;
  private final ReadCopy<AppraisalEvent> appraisals;

  FeedbackController(AggregateStore<Feedback> feedback, ReadCopy<AppraisalEvent> appraisals) {
    this.feedback = feedback;
    this.appraisals = appraisals;
  }

  /** The feedback that concerns the caller, or all for an auditor, newest appraisal first. */
  @GetMapping
  Mono<Page<FeedbackView>> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<String> appraisal,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    List<Criteria> all = new ArrayList<>();
    if (!caller.has("AUDITOR")) {
      all.add(
          new Criteria()
              .orOperator(
                  Criteria.where("state.employeeAccount").is(caller.account()),
                  Criteria.where("state.appraiserAccount").is(caller.account()),
                  Criteria.where("state.superiorAccount").is(caller.account())));
    }
    if (appraisal != null) {
      all.add(Criteria.where("state.appraisalId").in(appraisal));
    }
    Criteria filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    return feedback
        .page(filter, "-state.appraisalId", cursor, limit)
        .map(page -> page.map(FeedbackController::view));
  }

  /** The feedback on one appraisal. */
  @GetMapping("/{appraisalId}")
  Mono<ResponseEntity<FeedbackView>> get(Caller caller, @PathVariable String appraisalId) {
    return allowed(appraisalId, f -> caller.has("AUDITOR") || f.isReadBy(caller.account()))
        .map(FeedbackController::answer);
  }

  /** The appraiser's own items in place of the draft's. */
  @PutMapping("/{appraisalId}/items")
  Mono<ResponseEntity<FeedbackView>> write(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String appraisalId,
      @RequestBody ItemsRequest request) {
    return asAppraiser(caller, appraisalId)
        .flatMap(
            f ->
                appraisals
                    .find(appraisalId)
                    .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("appraisal", appraisalId))))
        .flatMap(
            appraisal ->
                feedback.change(
                    appraisalId,
                    ifMatch.version(),
                    f -> f.withItems(request.itemList(), appraisal),
                    "result-feedback.written"))
        .map(FeedbackController::answer);
  }

  /**
   * The appraiser is done; 422 {@code example-not-concrete} names every item without a concrete
   * example.
   */
  @PostMapping("/{appraisalId}/completion")
  Mono<ResponseEntity<FeedbackView>> complete(
      Caller caller, IfMatch ifMatch, @PathVariable String appraisalId) {
    return asAppraiser(caller, appraisalId)
        .flatMap(
            f ->
                feedback.change(
                    appraisalId,
                    ifMatch.version(),
                    Feedback::completed,
                    "result-feedback.completed"))
        .map(FeedbackController::answer);
  }

  /** The employee has read the completed feedback and answers. */
  @PostMapping("/{appraisalId}/acknowledgement")
  Mono<ResponseEntity<FeedbackView>> acknowledge(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String appraisalId,
      @RequestBody AnswerRequest request) {
    caller.require("EMPLOYEE");
    return allowed(appraisalId, f -> f.employeeAccount().equals(caller.account()))
        .flatMap(
            f ->
                feedback.change(
                    appraisalId,
                    ifMatch.version(),
                    state -> state.acknowledged(request.answer()),
                    "result-feedback.acknowledged"))
        .map(FeedbackController::answer);
  }

  private Mono<Versioned<Feedback>> asAppraiser(Caller caller, String appraisalId) {
    caller.require("APPRAISER");
    return allowed(appraisalId, f -> f.appraiserAccount().equals(caller.account()));
  }

  private Mono<Versioned<Feedback>> allowed(String appraisalId, Predicate<Feedback> right) {
    return feedback
        .get(appraisalId)
        .doOnNext(
            found -> {
              if (!right.test(found.state())) {
                throw Problem.forbidden("not-your-feedback");
              }
            });
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
