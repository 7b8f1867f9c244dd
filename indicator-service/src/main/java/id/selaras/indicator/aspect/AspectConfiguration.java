package id.selaras.indicator.aspect;

import id.selaras.platform.AggregateStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The catalogue of aspects. */
@Configuration(proxyBeanMethods = false)
class AspectConfiguration {

  @Bean
  AggregateStore<Aspect> aspects(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "aspects", Aspect.class).unique("code");
  }
}
