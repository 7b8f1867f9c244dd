package id.selaras.evaluation.quality;

import id.selaras.evaluation.stream.PartTopology;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.platform.Jobs;
import id.selaras.platform.Parameters;
import id.selaras.platform.ReadCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, how figures of indicators are counted, and where they are kept. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {

  @Bean
  QualityParameters qualityParameters() {
    return Parameters.load("indicator-quality", 1, QualityParameters.class);
  }

  @Bean
  ReadCopy<IndicatorVersionEvent> indicatorVersions(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "indicator-versions", QualityTopology.INDICATORS);
  }

  @Bean
  PartTopology qualityPart(QualityParameters parameters) {
    return sources -> QualityTopology.add(sources, parameters);
  }

  @Bean
  Jobs.Copy rebuiltQuality(ResultStore<IndicatorQuality> results) {
    return results.rebuilt();
  }

  @Bean
  ResultStore<IndicatorQuality> qualityResults(ReactiveMongoTemplate mongo) {
    return ResultStore.of(mongo, "indicator_quality", QualityTopology.QUALITY);
  }
}
