package id.selaras.indicator.instrument;

import id.selaras.indicator.Topics;
import id.selaras.indicator.version.VersionService;
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

  @Bean
  VersionService<InstrumentDefinition, InstrumentVersion> instruments(
      AggregateStore<InstrumentVersion> instrumentVersions) {
    return new VersionService<>("instrument", instrumentVersions);
  }

  @Bean
  AggregateStore<InstrumentVersion> instrumentVersions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "instrument-versions",
            InstrumentVersion.class,
            VERSIONS,
            version ->
                version.state().isDraft() ? null : InstrumentVersionEvent.of(version.state()))
        .unique("definition.code", "number")
        .index("instrumentId")
        .index("status", "definition.code");
  }
}
