package id.selaras.appraisal.opinion;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Versioned;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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
        .findAll(Filter.where("appraisalId", appraisalId))
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
        .createIfAbsent(id, opinion, "opinion.given")
        .then(opinions.update(id, before -> opinion, "opinion.changed"))
        .map(Versioned::state);
  }
}
