package id.selaras.indicator.instrument;

import id.selaras.indicator.Topics;
import id.selaras.indicator.version.VersionStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Instrument versions, kept and told about as indicator versions are. */
@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

  static final Topic<InstrumentVersionEvent> VERSIONS =
      new Topic<>(Topics.INSTRUMENT_VERSION, InstrumentVersionEvent.class);

  private static final String COLLECTION = "instrument-versions";

  @Bean
  VersionStore<InstrumentDefinition, InstrumentVersion> instruments(
      AggregateStore<InstrumentVersion> instrumentDrafts,
      AggregateStore<InstrumentVersion> instrumentVersions) {
    return new VersionStore<>("instrument", instrumentDrafts, instrumentVersions);
  }

  @Bean
  AggregateStore<InstrumentVersion> instrumentDrafts(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, COLLECTION, InstrumentVersion.class)
        .unique("definition.code", "number");
  }

  @Bean
  AggregateStore<InstrumentVersion> instrumentVersions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
        mongo,
        COLLECTION,
        InstrumentVersion.class,
        VERSIONS,
        version -> InstrumentVersionEvent.of(version.state()));
  }
}
