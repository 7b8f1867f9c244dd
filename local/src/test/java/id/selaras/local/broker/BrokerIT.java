package id.selaras.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.TopicCatalogue;
import id.selaras.local.LocalProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

  private static final String TOPIC = "selaras.appraisal.unit.v1";

  @TempDir Path folder;

  @Test
  void aKilledBrokerComesBackWithItsTopicsAndWhatItHolds() throws Exception {
    int port = LocalProcess.freePort();
    String[] arguments = {
      "--port", Integer.toString(port),
      "--controller-port", Integer.toString(LocalProcess.freePort()),
      "--data", folder.resolve("kafka").toString(),
      "--partitions", "1"
    };
    Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + port);
    try (LocalProcess broker = LocalProcess.start(Broker.class, folder, arguments);
        Admin admin = Admin.create(settings)) {
      assertThat(admin.listTopics().names().get()).containsAll(catalogue());
      try (Producer<String, byte[]> producer =
          new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
        producer
            .send(new ProducerRecord<>(TOPIC, "unit", "{}".getBytes(StandardCharsets.UTF_8)))
            .get();
      }
      broker.kill();
    }

    try (LocalProcess broker = LocalProcess.start(Broker.class, folder, arguments);
        Admin admin = Admin.create(settings);
        Consumer<String, byte[]> consumer =
            new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      assertThat(admin.listTopics().names().get()).containsAll(catalogue());
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofSeconds(20));
      assertThat(records.count()).isEqualTo(1);
      broker.kill();
    }
  }

  private static List<String> catalogue() {
    return TopicCatalogue.load().newTopics(1).stream().map(NewTopic::name).toList();
  }
}
