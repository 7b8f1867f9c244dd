package id.selaras.feedback.result;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds feedback. */
@Component
class FeedbackStore {

  private final AggregateStore<Feedback> feedback;

  FeedbackStore(AggregateStore<Feedback> feedback) {
    this.feedback = feedback;
  }

  /**
   * Newest appraisal first.
   *
   * @param account whom it concerns; everybody where absent
   * @param appraisals all where absent
   */
  Mono<Page<Versioned<Feedback>>> page(
      @Nullable String account,
      @Nullable List<String> appraisals,
      @Nullable String cursor,
      int limit) {
    List<Criteria> all = new ArrayList<>();
    if (account != null) {
      all.add(
          new Criteria()
              .orOperator(
                  Criteria.where("state.employeeAccount").is(account),
                  Criteria.where("state.appraiserAccount").is(account),
                  Criteria.where("state.superiorAccount").is(account)));
    }
    if (appraisals != null) {
      all.add(Criteria.where("state.appraisalId").in(appraisals));
    }
    Criteria filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    return feedback.page(filter, "-state.appraisalId", cursor, limit);
  }
}
