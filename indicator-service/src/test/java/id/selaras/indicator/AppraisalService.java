package id.selaras.indicator;

import id.selaras.contracts.ContractCheck;
import id.selaras.contracts.testing.Backing;
import id.selaras.platform.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells about the organisation as the appraisal service does; what it tells holds the contract. */
public final class AppraisalService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Backing.start().bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** A unit in work whose code is its id. */
  public AppraisalService unit(String unitId) {
    return unit(unitId, 1, "ACTIVE");
  }

  public AppraisalService unit(String unitId, long version, String status) {
    return send(
        Topics.UNIT,
        unitId,
        version,
        """
        {"unitId": "%s", "code": "%s", "name": "Unit %s", "kind": "AGENCY",
         "validFrom": "2026-01-01", "status": "%s"}
        """
            .formatted(unitId, unitId, unitId, status));
  }

  /** Someone in service in a functional post, whose account is their id. */
  public AppraisalService employee(String employeeId, String unitId) {
    return employee(employeeId, unitId, 1, "ACTIVE");
  }

  public AppraisalService employee(String employeeId, String unitId, long version, String status) {
    return send(
        Topics.EMPLOYEE,
        employeeId,
        version,
        """
        {"employeeId": "%s", "account": "%s", "name": "Nama Lengkap", "nip": "198001012005011777",
         "unitId": "%s", "postTitle": "Pranata Komputer", "postType": "FUNCTIONAL",
         "employmentStatus": "PNS", "status": "%s"}
        """
            .formatted(employeeId, employeeId, unitId, status));
  }

  /** An open wave with pilots and one control. */
  public AppraisalService wave(String waveId, String control, String... pilots) {
    StringBuilder units = new StringBuilder();
    for (String pilot : pilots) {
      units.append(
          "{\"unitId\": \"%s\", \"role\": \"PILOT\", \"from\": \"2026-01-01\"}, ".formatted(pilot));
    }
    return send(
        Topics.WAVE,
        waveId,
        1,
        """
        {"waveId": "%s", "name": "Uji coba", "kind": "PILOT", "startsOn": "2026-01-01",
         "status": "OPEN", "requiredCoverage": 0.8,
         "units": [%s{"unitId": "%s", "role": "CONTROL", "from": "2026-01-01"}]}
        """
            .formatted(waveId, units, control));
  }

  private AppraisalService send(String topic, String key, long version, String body) {
    JsonNode json = JSON.readTree(body);
    ContractCheck.producer(topic, body.getBytes(StandardCharsets.UTF_8));
    try {
      producer
          .send(
              new Topic<>(topic, JsonNode.class)
                  .record(key, version, "Told", "/appraisal-service", json))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  @Override
  public void close() {
    producer.close();
  }
}
