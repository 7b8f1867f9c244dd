package id.selaras.appraisal.wave;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where waves are kept, and the topic that carries them. */
@Configuration(proxyBeanMethods = false)
class WaveConfiguration {

  static final Topic<WaveEvent> WAVES = new Topic<>("selaras.appraisal.wave.v1", WaveEvent.class);

  @Bean
  AggregateStore<Wave> waves(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
        mongo, "waves", Wave.class, WAVES, wave -> WaveEvent.of(wave.id(), wave.state()));
  }

  @Bean
  AggregateStore<PilotClaim> pilotClaims(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "pilot-claims", PilotClaim.class);
  }
}
