package id.selaras.indicator.needs;

import id.selaras.platform.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** What the needs analysis keeps; the outside hears of it by the causes of indicator versions. */
@Configuration(proxyBeanMethods = false)
class NeedsConfiguration {

  static final String SUPPORTS = "need-supports";

  @Bean
  AggregateStore<Round> rounds(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "need-rounds", Round.class)
        .index("closesOn")
        .index("status", "closesOn");
  }

  @Bean
  AggregateStore<Need> needs(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "needs", Need.class).index("roundId", "status");
  }

  /** The unique index is also how the supports of a need are found. */
  @Bean
  AggregateStore<Support> supports(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, SUPPORTS, Support.class).unique("needId", "account");
  }
}
