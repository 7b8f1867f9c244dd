package id.selaras.appraisal.opinion;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Duration;
import java.util.List;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Keeps opinions. Whether somebody may give one is decided where the appraisal is known. */
@Component
public class OpinionStore {
  private final AggregateStore<Opinion> opinions;

  OpinionStore(AggregateStore<Opinion> opinions) {
    this.opinions = opinions;
  }

  /** The answers about an appraisal, in no particular order. */
  public Mono<List<Opinion>> of(String appraisalId) {
    return opinions
        .findAll(Criteria.where("state.appraisalId").is(appraisalId))
        .map(Versioned::state)
        .collectList();
  }

  /** The rater's own answer, or empty. */
  public Mono<Opinion> of(String appraisalId, String raterId) {
    return opinions.find(Opinion.idOf(appraisalId, raterId)).map(Versioned::state);
  }

  /** The rater's one answer; a later one takes its place. */
  public Mono<Opinion> give(Opinion opinion) {
    String id = Opinion.idOf(opinion.appraisalId(), opinion.raterId());
    return opinions
        .createIfAbsent(id, opinion, "OpinionGiven")
        .flatMap(
            kept ->
                kept.state().equals(opinion)
                    ? Mono.just(kept)
                    : opinions.change(id, kept.version(), old -> opinion, "OpinionChanged"))
        .retryWhen(
            Retry.backoff(20, Duration.ofMillis(5))
                .filter(e -> e instanceof Problem problem && problem.slug().equals("stale")))
        .map(Versioned::state);
  }
}
