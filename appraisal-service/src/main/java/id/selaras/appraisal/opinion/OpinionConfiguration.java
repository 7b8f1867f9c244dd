package id.selaras.appraisal.opinion;

import id.selaras.platform.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where opinions are kept. No topic carries them. */
@Configuration(proxyBeanMethods = false)
class OpinionConfiguration {

  @Bean
  AggregateStore<Opinion> opinions(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "opinions", Opinion.class).index("appraisalId");
  }
}
