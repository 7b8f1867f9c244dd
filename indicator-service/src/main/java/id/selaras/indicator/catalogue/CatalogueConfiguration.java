package id.selaras.indicator.catalogue;

import id.selaras.indicator.Topics;
import id.selaras.indicator.version.VersionService;
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

  @Bean
  VersionService<Definition, IndicatorVersion> indicators(
      AggregateStore<IndicatorVersion> indicatorVersions) {
    return new VersionService<>("indicator", indicatorVersions);
  }

  @Bean
  IndicatorStore indicatorStore(AggregateStore<IndicatorVersion> indicatorVersions) {
    return new IndicatorStore(indicatorVersions);
  }

  @Bean
  AggregateStore<IndicatorVersion> indicatorVersions(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo,
            "indicator-versions",
            IndicatorVersion.class,
            VERSIONS,
            version -> version.state().isDraft() ? null : IndicatorVersionEvent.of(version.state()))
        .unique("definition.code", "number")
        .index("indicatorId")
        .index("status", "definition.code");
  }
}
