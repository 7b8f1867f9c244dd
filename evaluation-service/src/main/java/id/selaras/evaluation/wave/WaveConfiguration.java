package id.selaras.evaluation.wave;

import id.selaras.evaluation.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Where the copies of waves are kept, and the topic that fills them. */
@Configuration(proxyBeanMethods = false)
class WaveConfiguration {

  static final Topic<WaveEvent> WAVES = new Topic<>(Topics.WAVE, WaveEvent.class);

  @Bean
  ReadCopy<WaveEvent> waves(ReactiveMongoTemplate mongo) {
    return new ReadCopy<>(mongo, "waves", WAVES);
  }
}
