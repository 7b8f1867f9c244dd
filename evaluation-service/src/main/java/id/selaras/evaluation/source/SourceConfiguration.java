package id.selaras.evaluation.source;

import id.selaras.evaluation.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import id.selaras.platform.Versioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where sources are kept, and the topic that a lost database is rebuilt from. */
@Configuration(proxyBeanMethods = false)
public class SourceConfiguration {

  /** Every source, newest state. */
  public static final Topic<Source> SOURCES = new Topic<>(Topics.SURVEY_SOURCE, Source.class);

  static final String COLLECTION = "sources";

  @Bean
  AggregateStore<Source> sources(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(mongo, COLLECTION, Source.class, SOURCES, Versioned::state)
        .unique("code");
  }
}
