package id.selaras.evaluation.intake;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps rejected rows where they can be listed. */
@Component
class RejectionListener {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RejectionStore rejections;

  RejectionListener(RejectionStore rejections) {
    this.rejections = rejections;
  }

  @KafkaListener(id = "evaluation-rejection", topics = "selaras.evaluation.survey-rejection.v1")
  void on(ConsumerRecord<String, byte[]> record) {
    rejections.put(IntakeConfiguration.REJECTIONS.read(record).body()).block(PATIENCE);
  }
}
