package id.selaras.appraisal.wave;

import id.selaras.appraisal.Topics;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.json.JsonMapper;

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
    try (InputStream data = new ClassPathResource("parameters/wave.v1.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(data, WaveParameters.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
