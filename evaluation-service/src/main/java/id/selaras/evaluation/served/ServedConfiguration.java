package id.selaras.evaluation.served;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.replay.Replayed;
import id.selaras.evaluation.source.RestoreStore;
import id.selaras.evaluation.source.SourceConfiguration;
import id.selaras.evaluation.source.SourceEvent;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import id.selaras.platform.Versioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * Where the numbers of people served are kept, and the topic that a lost database is filled from.
 */
@Configuration(proxyBeanMethods = false)
public class ServedConfiguration {

  /** Every figure, newest state. */
  public static final Topic<Served> SERVED = new Topic<>(Topics.SURVEY_SERVED, Served.class);

  private static final String COLLECTION = "served";

  @Bean
  AggregateStore<Served> served(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(mongo, COLLECTION, Served.class, SERVED, Versioned::state)
        .index("unitId", "period")
        .index("source", "period");
  }

  @Bean
  Replayed<Served> restoredServed(RestoreStore store) {
    return new Replayed<>(
        SERVED,
        (id, event) -> {
          if (event != null) {
            store.restore(COLLECTION, event, event.body());
          }
        });
  }

  @Bean
  Replayed<SourceEvent> servedOfSources(ServedService served) {
    return new Replayed<>(
        SourceConfiguration.SOURCES,
        (id, source) -> {
          if (source != null) {
            served.remember(id, source.body());
          }
        },
        served::move);
  }
}
