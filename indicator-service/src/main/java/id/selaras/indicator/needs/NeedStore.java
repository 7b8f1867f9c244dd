package id.selaras.indicator.needs;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.Map;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features ask of the needs analysis. */
@Component
public class NeedStore {

  private final AggregateStore<Need> needs;

  NeedStore(AggregateStore<Need> needs) {
    this.needs = needs;
  }

  /** Whether an indicator may come from this need: it was kept, or merged into a kept one. */
  public Mono<Boolean> isKept(String needId) {
    return needs
        .find(needId)
        .map(
            need ->
                need.state().status() == NeedStatus.KEPT
                    || need.state().status() == NeedStatus.MERGED)
        .defaultIfEmpty(false);
  }

  /** The need, or 404. */
  public Mono<Versioned<Need>> get(String needId) {
    return needs.get(needId);
  }

  /** Those of the needs that there are, by id. */
  public Mono<Map<String, Need>> all(Collection<String> needIds) {
    return needs
        .findAll(Criteria.where("_id").in(needIds))
        .collectMap(Versioned::id, Versioned::state);
  }
}
