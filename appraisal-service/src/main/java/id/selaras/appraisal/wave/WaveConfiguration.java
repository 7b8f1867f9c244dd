package id.selaras.appraisal.wave;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Parameters;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where waves are kept, the topic that carries them, and their parameters. */
@Configuration(proxyBeanMethods = false)
class WaveConfiguration {

  static final Topic<WaveEvent> WAVES = new Topic<>(Topics.WAVE, WaveEvent.class);

  @Bean
  AggregateStore<Wave> waves(ReactiveMongoTemplate mongo) {
    return AggregateStore.of(
            mongo, "waves", Wave.class, WAVES, wave -> WaveEvent.of(wave.id(), wave.state()))
        .index("units.unitId")
        .index("status", "startsOn")
        .index("startsOn");
  }

  @Bean
  AggregateStore<PilotClaim> pilotClaims(ReactiveMongoTemplate mongo) {
    return AggregateStore.local(mongo, "pilot-claims", PilotClaim.class);
  }

  @Bean
  WaveParameters waveParameters() {
    return Parameters.load("wave", 1, WaveParameters.class);
  }
}
