package id.selaras.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How states are mapped, how long a call waits for a database that is away, and its health. */
@AutoConfiguration(
    before = {MongoReactiveAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class})
class DatabaseAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MongoCustomConversions mongoCustomConversions() {
    // Days are stored as UTC midnight wherever the process runs; Spring Data's own would use its
    // zone.
    return MongoCustomConversions.create(
        conversions -> conversions.useNativeDriverJavaTimeCodecs());
  }

  /** Names of columns and elements are keys of maps, and may contain a dot. */
  @Bean
  static BeanPostProcessor selarasMapKeys() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof MappingMongoConverter converter) {
          converter.setMapKeyDotReplacement("\uFF0E");
        }
        return bean;
      }
    };
  }

  @Bean
  MongoClientSettingsBuilderCustomizer selarasPatience() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
            // Notices a database that came back within half a second.
            .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS));
  }

  @Bean
  ReactiveHealthIndicator databaseHealthIndicator(ReactiveMongoTemplate mongo) {
    // Boot's own sends "hello", which the embedded database does not know.
    return () ->
        mongo
            .executeCommand(new Document("ping", 1))
            .map(answer -> Health.up().build())
            .timeout(Duration.ofSeconds(3))
            .onErrorResume(e -> reactor.core.publisher.Mono.just(Health.down(e).build()));
  }

  /**
   * A query without an index is refused where {@code selaras.query.unindexed} is {@code refuse}.
   */
  @Bean
  SmartInitializingSingleton selarasQueryWatch(
      ObjectProvider<AggregateStore<?>> stores,
      ObjectProvider<ReadCopy<?>> copies,
      ObjectProvider<MeterRegistry> meters,
      @Value("${selaras.query.unindexed:count}") String unindexed) {
    return () -> {
      QueryWatch watch =
          unindexed.equals("refuse")
              ? QueryWatch.REFUSING
              : QueryWatch.counting(meters.getIfAvailable(SimpleMeterRegistry::new));
      stores.forEach(store -> store.watchedBy(watch));
      copies.forEach(copy -> copy.watchedBy(watch));
    };
  }
}
