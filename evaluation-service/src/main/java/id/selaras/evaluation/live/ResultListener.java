package id.selaras.evaluation.live;

import id.selaras.evaluation.Topics;
import id.selaras.evaluation.stream.ResultStore;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Brings the smaller figures into the database. Satisfaction has a listener of its own: a large
 * upload does not hold these up.
 */
@Component
class ResultListener implements ConsumerSeekAware {

  private final Map<String, ResultStore<?>> stores;

  ResultListener(List<ResultStore<?>> stores) {
    this.stores =
        stores.stream().collect(Collectors.toMap(ResultStore::topic, Function.identity()));
  }

  @KafkaListener(
      id = "evaluation-result",
      topics = {Topics.INDICATOR_QUALITY, Topics.COVERAGE, Topics.UNIT_PERFORMANCE})
  void on(ConsumerRecord<String, byte[]> record) {
    ResultStore<?> store = stores.get(record.topic());
    if (store != null) {
      store.apply(record);
    }
  }

  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
    stores.values().forEach(store -> store.resume(assigned, callback));
  }
}
