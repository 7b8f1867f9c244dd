package id.selaras.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.selaras.appraisal.organisation.Unit;
import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Api;
import id.selaras.contracts.testing.Backing;
import id.selaras.contracts.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What an outsider reads from the topics after an import. */
@RunningService
class OrganisationEventsIT {

  private static final String UNITS = Topics.UNIT;
  private static final String EMPLOYEES = Topics.EMPLOYEE;
  private static final String NIP = "198001012005011777";

  @LocalServerPort private int port;

  private void send(String what, String csv) {
    new Api(port)
        .as("admin", "ADMIN")
        .post()
        .uri("/api/organisation/" + what)
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(csv)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static KafkaConsumer<String, byte[]> outsider() {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Backing.start().bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : List.of(UNITS, EMPLOYEES)) {
      consumer
          .partitionsFor(topic)
          .forEach(found -> partitions.add(new TopicPartition(topic, found.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static String version(ConsumerRecord<String, byte[]> record) {
    return new String(
        record.headers().lastHeader("ce_aggregateversion").value(), StandardCharsets.UTF_8);
  }

  @Test
  void eachChangeIsToldOnceInOrderAndARepeatedFileTellsNothing() {
    String units = "code,name,level,parent_code\nEV,Kota,kota,\nEV.1,Satu,dinas,EV\n";
    String employees =
        "account,nip,name,unit_code,post_title,post_type,employment_status,appraiser_nip,"
            + "superior_nip\nev-1,%s,Nama,EV.1,Kepala,PENGAWAS,PNS,,\n".formatted(NIP);
    send("units", units);
    send("units", units);
    send("employees", employees);
    send("employees", employees);
    send("units", units.replace("Satu", "Dua"));

    String unit = Unit.idOf("EV.1");
    String employee =
        JsonMapper.shared()
            .readTree(
                new Api(port)
                    .as("ev-1", "EMPLOYEE")
                    .get()
                    .uri("/api/organisation/me")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody())
            .at("/employee/id")
            .asString();
    List<String> told = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = outsider()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> record :
                    consumer.poll(Duration.ofMillis(200))) {
                  if (record.key().equals(unit) || record.key().equals(employee)) {
                    ContractCheck.producer(record.topic(), record.value());
                    told.add((record.key().equals(unit) ? "unit " : "employee ") + version(record));
                  }
                }
                return told.contains("unit 2") && told.contains("employee 1");
              });
    }
    assertThat(told).containsOnlyOnce("unit 1", "unit 2", "employee 1").hasSize(3);
    assertThat(told.indexOf("unit 1")).isLessThan(told.indexOf("unit 2"));
  }
}
