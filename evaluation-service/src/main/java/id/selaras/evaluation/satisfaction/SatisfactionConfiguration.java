package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.stream.ResultStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where the cells are kept. */
@Configuration(proxyBeanMethods = false)
class SatisfactionConfiguration {

  @Bean
  ResultStore<Cell> satisfactionResults(ReactiveMongoTemplate mongo) {
    return CellStore.results(mongo);
  }
}
