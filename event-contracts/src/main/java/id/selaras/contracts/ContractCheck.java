package id.selaras.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds code to the contract from both sides: what a producer writes validates, what a consumer
 * reads exists with that type, and a schema still accepts and keeps what was released.
 */
public final class ContractCheck {

  private ContractCheck() {}

  /** Fails unless every body given is valid on the topic. */
  public static void producer(String topic, byte[]... bodies) {
    if (bodies.length == 0) {
      throw new AssertionError("no body given for " + topic);
    }
    List<String> wrong = new ArrayList<>();
    for (byte[] body : bodies) {
      for (String error : EventSchemas.validate(topic, body)) {
        wrong.add(error + " in " + new String(body, StandardCharsets.UTF_8));
      }
    }
    failOn(topic, wrong);
  }

  /** Fails unless a record's body is valid on its topic and its type is one that is listed. */
  public static void told(ConsumerRecord<String, byte[]> record) {
    failOn(record.topic(), EventSchemas.validate(record));
  }

  /** Fails unless every component of the record exists in the topic's schema with that type. */
  public static void consumer(String topic, Class<?> record) {
    failOn(topic, new ReaderFit(EventSchemas.schemaOf(topic)).check(record));
  }

  /** Fails when a schema breaks with its form in that release. */
  public static void compatible(String schema, int release) {
    failOn(
        schema,
        Compatibility.breaks(EventSchemas.released(release, schema), EventSchemas.schema(schema)));
  }

  private static void failOn(String what, List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          what + " does not hold its contract:\n  " + String.join("\n  ", wrong));
    }
  }
}
