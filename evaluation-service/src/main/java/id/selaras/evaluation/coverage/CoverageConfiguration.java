package id.selaras.evaluation.coverage;

import id.selaras.evaluation.parameter.ParameterStore;
import id.selaras.evaluation.stream.ResultStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, and where the counts are kept. */
@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

  @Bean
  CoverageParameters coverageParameters() {
    return ParameterStore.read("coverage", 1, CoverageParameters.class);
  }

  @Bean
  ResultStore<Coverage> coverageResults(ReactiveMongoTemplate mongo) {
    return ResultStore.of(mongo, "coverage", CoverageTopology.COVERAGE);
  }
}
