package id.selaras.platform;

import io.micrometer.core.instrument.Metrics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * What became of a record: {@code selaras.events} by result and topic. Listeners block on the
 * container's thread, which is how a read copy knows whose record it is applying.
 */
final class Consumption {

  private static final ThreadLocal<Consumption> CURRENT = new ThreadLocal<>();

  private final String topic;
  private volatile boolean counted;

  private Consumption(String topic) {
    this.topic = topic;
  }

  static Consumption current() {
    Consumption current = CURRENT.get();
    return current == null ? new Consumption("none") : current;
  }

  void count(boolean applied) {
    counted = true;
    count(topic, applied ? "applied" : "ignored");
  }

  static void count(String topic, String result) {
    Metrics.counter("selaras.events", "result", result, "topic", topic).increment();
  }

  static void begin(String topic) {
    CURRENT.set(new Consumption(topic));
  }

  static void end() {
    CURRENT.remove();
  }

  /** Sets the stage for each record of a listener. */
  static final class Interceptor implements RecordInterceptor<Object, Object> {

    @Override
    public ConsumerRecord<Object, Object> intercept(
        ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
      begin(record.topic());
      return record;
    }

    @Override
    public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
      Consumption current = current();
      if (!current.counted) {
        count(record.topic(), "applied");
      }
    }

    @Override
    public void afterRecord(
        ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
      end();
    }
  }
}
