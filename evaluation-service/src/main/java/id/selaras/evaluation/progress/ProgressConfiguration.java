package id.selaras.evaluation.progress;

import com.mongodb.client.model.Indexes;
import id.selaras.evaluation.live.LiveFigure;
import id.selaras.evaluation.stream.PartTopology;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Jobs;
import id.selaras.platform.Parameters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The parameters in force, how progress is counted, where results are kept, what is shown live. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  PerformanceParameters performanceParameters() {
    return Parameters.load("unit-performance", 1, PerformanceParameters.class);
  }

  @Bean
  PartTopology progressPart() {
    return ProgressTopology::add;
  }

  @Bean
  ResultStore<Performance> performanceResults(ReactiveMongoTemplate mongo) {
    return ResultStore.of(
        mongo,
        "unit_performance",
        ProgressTopology.PERFORMANCE,
        Indexes.ascending("unitId"),
        Indexes.ascending("cycleId"));
  }

  @Bean
  Jobs.Copy rebuiltPerformance(ResultStore<Performance> results) {
    return results.rebuilt();
  }

  @Bean
  LiveFigure<Progress, ProgressView> liveProgress(UnitDirectory units, MeterRegistry meters) {
    return new ProgressFigure(units, meters);
  }
}
