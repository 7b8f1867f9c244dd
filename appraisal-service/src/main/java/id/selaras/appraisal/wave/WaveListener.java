package id.selaras.appraisal.wave;

import static id.selaras.appraisal.wave.WaveConfiguration.WAVES;

import id.selaras.appraisal.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What a wave that opens means for the others. */
@Component
class WaveListener {

  private final WaveService waves;

  WaveListener(WaveService waves) {
    this.waves = waves;
  }

  @KafkaListener(id = "wave", topics = Topics.WAVE)
  void on(ConsumerRecord<String, byte[]> record) {
    if (WAVES.read(record).body().status() == WaveStatus.OPEN) {
      waves.endControls().block();
    }
  }
}
