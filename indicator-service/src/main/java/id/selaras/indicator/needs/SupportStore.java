package id.selaras.indicator.needs;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Ids;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who supports what; the counts are counted, never kept. */
@Component
class SupportStore {

  private final AggregateStore<Support> supports;
  private final ReactiveMongoTemplate mongo;

  SupportStore(AggregateStore<Support> supports, ReactiveMongoTemplate mongo) {
    this.supports = supports;
    this.mongo = mongo;
  }

  /** Whether the account supports the need. */
  Mono<Boolean> given(String needId, String account) {
    return supports
        .find(idOf(needId, account))
        .map(support -> support.state().given())
        .defaultIfEmpty(false);
  }

  /** Gives or withdraws the account's support; doing it again changes nothing. */
  Mono<Void> set(String needId, String account, boolean given) {
    Support wanted = new Support(needId, account, given);
    String id = idOf(needId, account);
    return supports
        .createIfAbsent(id, wanted, "need-support.set")
        .flatMap(support -> supports.update(id, old -> wanted, "need-support.set"))
        .then();
  }

  /** How many accounts support each of these needs; a need without any is left out. */
  Mono<Map<String, Long>> counts(Collection<String> needIds) {
    return mongo
        .aggregate(
            newAggregation(
                match(Criteria.where("state.needId").in(needIds).and("state.given").is(true)),
                group("state.needId").count().as("supports")),
            NeedsConfiguration.SUPPORTS,
            Document.class)
        .collectMap(
            group -> group.getString("_id"),
            group -> group.get("supports", Number.class).longValue());
  }

  /** Which of these needs the account supports. */
  Mono<Set<String>> givenBy(String account, Collection<String> needIds) {
    return supports
        .findAll(Filter.among("needId", needIds).is("account", account).is("given", true))
        .map(support -> support.state().needId())
        .collect(Collectors.toSet());
  }

  private static String idOf(String needId, String account) {
    return Ids.derived("need-support", needId, account);
  }
}
