package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.replay.Replayed;
import id.selaras.evaluation.served.Served;
import id.selaras.evaluation.served.ServedConfiguration;
import id.selaras.evaluation.stream.PartTopology;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Jobs;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** How satisfaction is counted, where its cells are kept, and how it is shown live. */
@Configuration(proxyBeanMethods = false)
class SatisfactionConfiguration {

  @Bean
  PartTopology satisfactionPart(SatisfactionScheme scheme) {
    return sources -> SatisfactionTopology.add(sources, scheme);
  }

  @Bean
  ResultStore<Cell> satisfactionResults(ReactiveMongoTemplate mongo) {
    return CellStore.results(mongo);
  }

  @Bean
  Jobs.Copy rebuiltSatisfaction(ResultStore<Cell> results) {
    return results.rebuilt();
  }

  @Bean
  YearFigure liveSatisfaction(
      UnitDirectory units, SatisfactionScheme scheme, MeterRegistry meters) {
    return new YearFigure(units, scheme, meters);
  }

  @Bean
  Replayed<Served> servedOfYears(YearFigure years) {
    return new Replayed<>(
        ServedConfiguration.SERVED,
        (id, served) -> {
          if (served != null) {
            years.take(served.body());
          }
        });
  }
}
