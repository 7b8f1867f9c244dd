package id.selaras.acceptance;

import id.selaras.contracts.testing.Outside;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The broker as a consumer from outside sees it: committed records only. */
record Broker(String address) {

  /** Calls back for every committed record of these topics, up to the end as it is now. */
  void readAll(Set<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
    new Outside(address).readAll(topics, each);
  }

  Set<String> topics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      return new TreeSet<>(admin.listTopics().names().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  long deadLetters() {
    AtomicLong count = new AtomicLong();
    Set<String> topics =
        topics().stream()
            .filter(topic -> topic.contains("dead-letter"))
            .collect(Collectors.toSet());
    readAll(topics, record -> count.incrementAndGet());
    return count.get();
  }
}
