package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.stream.ResultStore;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Brings cells into the database. Where to read on is what the database itself holds, not what the
 * group has committed: a database that was lost is filled again from the beginning.
 */
@Component
class CellListener implements ConsumerSeekAware {

  private final ResultStore<Cell> results;

  CellListener(ResultStore<Cell> results) {
    this.results = results;
  }

  @KafkaListener(id = "evaluation-cell", topics = Topics.UNIT_SATISFACTION)
  void on(ConsumerRecord<String, byte[]> record) {
    results.apply(record);
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    results.resume(assigned, callback);
  }
}
