package id.selaras.evaluation.coverage;

import com.mongodb.client.model.Indexes;
import id.selaras.evaluation.live.KeyedFigure;
import id.selaras.evaluation.live.LiveFigure;
import id.selaras.evaluation.stream.PartTopology;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Jobs;
import id.selaras.platform.Parameters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, how coverage is counted, where it is kept, and how it is shown live. */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

  @Bean
  CoverageParameters coverageParameters() {
    return Parameters.load("coverage", 1, CoverageParameters.class);
  }

  @Bean
  PartTopology coveragePart() {
    return CoverageTopology::add;
  }

  @Bean
  ResultStore<Coverage> coverageResults(ReactiveMongoTemplate mongo) {
    return ResultStore.of(
        mongo, "coverage", CoverageTopology.COVERAGE, Indexes.ascending("campaignId"));
  }

  @Bean
  Jobs.Copy rebuiltCoverage(ResultStore<Coverage> results) {
    return results.rebuilt();
  }

  @Bean
  LiveFigure<Coverage, CoverageView> liveCoverage(
      UnitDirectory units, CoverageParameters parameters) {
    return new KeyedFigure<>(
        "coverage",
        CoverageTopology.COVERAGE,
        counts -> CoverageView.of(counts, units.byId(counts.unitId()), parameters));
  }
}
