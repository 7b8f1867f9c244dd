package id.selaras.evaluation.coverage;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.live.LiveFigure;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Parameters;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, the copy of what is told of coverage, and how it is shown live. */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

  static final Topic<Coverage> COVERAGE = new Topic<>(Topics.COVERAGE, Coverage.class);

  @Bean
  CoverageParameters coverageParameters() {
    return Parameters.load("coverage", 1, CoverageParameters.class);
  }

  @Bean
  ReadCopy<Coverage> unitCoverage(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "unit-coverage", COVERAGE).index("campaignId");
  }

  @Bean
  LiveFigure<Coverage, CoverageView> liveCoverage(
      UnitDirectory units, CoverageParameters parameters) {
    return new CoverageFigure(units, parameters);
  }
}
