package id.selaras.evaluation.source;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.replay.Replayed;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where sources are kept, and the topic that a lost database is rebuilt from. */
@Configuration(proxyBeanMethods = false)
public class SourceConfiguration {

  /** Every source, newest state. */
  public static final Topic<SourceEvent> SOURCES =
      new Topic<>(Topics.SURVEY_SOURCE, SourceEvent.class);

  private static final String COLLECTION = "sources";

  @Bean
  AggregateStore<Source> sources(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo, COLLECTION, Source.class, SOURCES, stored -> SourceEvent.of(stored.state()))
        .unique("code");
  }

  @Bean
  Replayed<SourceEvent> restoredSources(RestoreStore store) {
    return new Replayed<>(
        SOURCES,
        (id, event) -> {
          if (event != null) {
            store.restore(COLLECTION, event, event.body().source());
          }
        });
  }
}
