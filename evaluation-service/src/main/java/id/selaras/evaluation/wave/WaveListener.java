package id.selaras.evaluation.wave;

import id.selaras.evaluation.Topics;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copies of waves. */
@Component
class WaveListener {

  private final ReadCopy<WaveEvent> waves;

  WaveListener(ReadCopy<WaveEvent> waves) {
    this.waves = waves;
  }

  @KafkaListener(id = "evaluation-wave", topics = Topics.WAVE)
  void on(ConsumerRecord<String, byte[]> record) {
    Received<WaveEvent> event = WaveConfiguration.WAVES.read(record);
    waves.apply(event, event.body()).block();
  }
}
