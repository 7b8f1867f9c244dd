package id.selaras.indicator.catalogue;

import id.selaras.indicator.Topics;
import id.selaras.indicator.version.VersionStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** What the catalogue keeps, and what it tells about it. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  static final Topic<IndicatorVersionEvent> VERSIONS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersionEvent.class);

  private static final String COLLECTION = "indicator-versions";

  @Bean
  VersionStore<Definition, IndicatorVersion> indicators(
      AggregateStore<IndicatorVersion> indicatorDrafts,
      AggregateStore<IndicatorVersion> indicatorVersions) {
    return new VersionStore<>("indicator", indicatorDrafts, indicatorVersions);
  }

  @Bean
  IndicatorStore indicatorStore(AggregateStore<IndicatorVersion> indicatorVersions) {
    return new IndicatorStore(indicatorVersions);
  }

  @Bean
  AggregateStore<IndicatorVersion> indicatorDrafts(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, COLLECTION, IndicatorVersion.class)
        .unique("definition.code", "number");
  }

  @Bean
  AggregateStore<IndicatorVersion> indicatorVersions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
        mongo,
        COLLECTION,
        IndicatorVersion.class,
        VERSIONS,
        version -> IndicatorVersionEvent.of(version.state()));
  }
}
