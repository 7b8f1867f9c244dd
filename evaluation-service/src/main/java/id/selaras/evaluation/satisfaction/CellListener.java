package id.selaras.evaluation.satisfaction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import reactor.util.retry.Retry;

/**
 * Brings cells into the database. Where to read on is what the database itself holds, not what the
 * group has committed: a database that was lost is filled again from the beginning.
 */
@Component
class CellListener implements ConsumerSeekAware {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CellStore cells;

  CellListener(CellStore cells) {
    this.cells = cells;
  }

  @KafkaListener(id = "evaluation-cell", topics = "selaras.evaluation.unit-satisfaction.v1")
  void on(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      cells.remove(record.key(), record.offset()).block(PATIENCE);
      return;
    }
    Cell cell = SatisfactionTopology.CELLS.read(record).body();
    if (cell.ofOneDay()) {
      cells.put(cell, record.partition(), record.offset()).block(PATIENCE);
    }
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    assigned
        .keySet()
        .forEach(
            partition -> {
              Long applied =
                  cells
                      .position(partition.partition())
                      .retryWhen(
                          Retry.backoff(60, Duration.ofMillis(500))
                              .maxBackoff(Duration.ofSeconds(2)))
                      .block();
              if (applied == null) {
                callback.seekToBeginning(List.of(partition));
              } else {
                callback.seek(partition.topic(), partition.partition(), applied + 1);
              }
            });
  }
}
