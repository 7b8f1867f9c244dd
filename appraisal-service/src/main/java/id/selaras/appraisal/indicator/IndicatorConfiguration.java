package id.selaras.appraisal.indicator;

import id.selaras.appraisal.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The topics read from the indicator service and the copies kept of them. */
@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {
  static final Topic<IndicatorVersion> INDICATORS =
      new Topic<>(Topics.INDICATOR_VERSION, IndicatorVersion.class);
  static final Topic<InstrumentVersion> INSTRUMENTS =
      new Topic<>(Topics.INSTRUMENT_VERSION, InstrumentVersion.class);

  @Bean
  ReadCopy<IndicatorVersion> indicatorVersions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "indicator-versions", INDICATORS);
  }

  @Bean
  ReadCopy<InstrumentVersion> instrumentVersions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "instrument-versions", INSTRUMENTS);
  }
}
