package id.selaras.evaluation.intake;

import id.selaras.evaluation.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;

/** Keeps rejected rows where they can be listed. */
@Component
class RejectionListener implements ConsumerSeekAware {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RejectionStore rejections;

  RejectionListener(RejectionStore rejections) {
    this.rejections = rejections;
  }

  @KafkaListener(id = "evaluation-rejection", topics = Topics.SURVEY_REJECTION)
  void on(ConsumerRecord<String, byte[]> record) {
    var event = IntakeConfiguration.REJECTIONS.read(record);
    rejections
        .put(new StoredRejection(event.body(), event.version(), event.time()))
        .block(PATIENCE);
  }

  /** A database that was lost is filled again from what the topic still holds. */
  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    Boolean any =
        rejections
            .any()
            .retryWhen(Retry.backoff(60, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(2)))
            .block();
    if (!Boolean.TRUE.equals(any)) {
      callback.seekToBeginning(assigned.keySet());
    }
  }
}
