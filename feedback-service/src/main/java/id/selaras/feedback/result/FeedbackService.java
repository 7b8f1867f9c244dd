package id.selaras.feedback.result;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From the draft that a final result starts to the employee's answer. */
@Component
class FeedbackService {

  private final AggregateStore<Feedback> feedback;
  private final ReadCopy<AppraisalEvent> appraisals;

  FeedbackService(AggregateStore<Feedback> feedback, ReadCopy<AppraisalEvent> appraisals) {
    this.feedback = feedback;
    this.appraisals = appraisals;
  }

  /** Starts the feedback on a final result; told again, it is there already. */
  Mono<Void> start(AppraisalEvent appraisal) {
    return feedback
        .createIfAbsent(
            appraisal.appraisalId(), Feedback.drafted(appraisal), "result-feedback.drafted")
        .then();
  }

  Mono<Page<Versioned<Feedback>>> page(
      Caller caller, @Nullable List<String> appraisalIds, @Nullable String cursor, int limit) {
    Filter yours =
        caller.has("AUDITOR")
            ? Filter.all()
            : Filter.either(
                Filter.where("employeeAccount", caller.account()),
                Filter.where("appraiserAccount", caller.account()),
                Filter.where("superiorAccount", caller.account()));
    return feedback.page(yours.wanted("appraisalId", appraisalIds), "-appraisalId", cursor, limit);
  }

  Mono<Versioned<Feedback>> get(Caller caller, String id) {
    return feedback.get(id).doOnNext(found -> found.state().requireReader(caller));
  }

  Mono<Versioned<Feedback>> write(
      Caller caller, String id, long version, List<FeedbackItem> items) {
    return feedback.changeAsync(
        id,
        version,
        current -> current.requireAppraiser(caller),
        current ->
            appraisals
                .find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("appraisal", id)))
                .map(appraisal -> current.withItems(items, appraisal)),
        "result-feedback.written");
  }

  Mono<Versioned<Feedback>> complete(Caller caller, String id, long version) {
    return feedback.change(
        id,
        version,
        current -> current.requireAppraiser(caller),
        Feedback::completed,
        "result-feedback.completed");
  }

  Mono<Versioned<Feedback>> acknowledge(
      Caller caller, String id, long version, @Nullable String answer) {
    return feedback.change(
        id,
        version,
        current -> current.requireEmployee(caller),
        current -> current.acknowledged(answer),
        "result-feedback.acknowledged");
  }
}
