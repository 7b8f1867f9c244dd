package id.selaras.evaluation.progress;

import id.selaras.evaluation.parameter.ParameterStore;
import id.selaras.evaluation.stream.ResultStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, and where results per unit are kept. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  PerformanceParameters performanceParameters() {
    return ParameterStore.read("unit-performance", 1, PerformanceParameters.class);
  }

  @Bean
  ResultStore<Performance> performanceResults(ReactiveMongoTemplate mongo) {
    return ResultStore.of(mongo, "unit_performance", ProgressTopology.PERFORMANCE);
  }
}
