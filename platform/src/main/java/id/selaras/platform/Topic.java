package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A topic and the record of its bodies. Envelope: CloudEvents 1.0 in Kafka's binary mode, with the
 * aggregate's version as {@code ce_aggregateversion}.
 *
 * @param name the full name, such as {@code selaras.appraisal.unit.v1}
 * @param type what this service reads from, or writes into, a body
 */
public record Topic<E>(String name, Class<E> type) {

  /** Reads one record; a record that can never be read goes to the dead-letter topic at once. */
  public Received<E> read(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    String id = required(headers, "ce_id");
    String type = required(headers, "ce_type");
    try {
      long version = Long.parseLong(required(headers, "ce_aggregateversion"));
      Instant time = Instant.parse(required(headers, "ce_time"));
      if (record.key() == null || record.value() == null) {
        throw new UnreadableEventException("a record of " + name + " without key or body", null);
      }
      return new Received<>(id, record.key(), version, type, time, body(record.value()));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UnreadableEventException("envelope of " + name + ": " + e.getMessage(), e);
    }
  }

  /** The bodies alone, for Kafka Streams. */
  public Serde<E> serde() {
    return Serdes.serdeFrom(
        (topic, body) -> body == null ? null : Json.EVENTS.writeValueAsBytes(body),
        (topic, bytes) -> bytes == null ? null : body(bytes));
  }

  /**
   * A record of this topic.
   *
   * @param key the aggregate's id
   * @param version its version after the change
   * @param type what happened
   * @param source the service that says so
   * @param body the whole public state
   */
  public ProducerRecord<String, byte[]> record(
      String key, long version, String type, String source, E body) {
    return record(
        key, version, type, source, Instant.now(), null, Json.EVENTS.writeValueAsBytes(body));
  }

  ProducerRecord<String, byte[]> record(
      String key,
      long version,
      String type,
      String source,
      Instant time,
      @Nullable String traceparent,
      byte[] body) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, body);
    envelope(record.headers(), key, version, type, source, time);
    if (traceparent != null) {
      add(record.headers(), "traceparent", traceparent);
    }
    return record;
  }

  /** Writes the envelope into a record's headers, for what Kafka Streams sends itself. */
  public void envelope(
      Headers headers, String key, long version, String type, String source, Instant time) {
    add(headers, "ce_specversion", "1.0");
    // Derived, so that an event sent a second time after a crash is the same event.
    add(headers, "ce_id", Ids.derived(name, key, Long.toString(version)));
    add(headers, "ce_type", type);
    add(headers, "ce_source", source);
    add(headers, "ce_subject", key);
    add(headers, "ce_time", time.toString());
    add(headers, "ce_aggregateversion", Long.toString(version));
    add(headers, "content-type", "application/json");
  }

  private E body(byte[] bytes) {
    try {
      E body = Json.EVENTS.readValue(bytes, type);
      if (body == null) {
        throw new UnreadableEventException("body of " + name + " is null", null);
      }
      return body;
    } catch (JacksonException e) {
      throw new UnreadableEventException("body of " + name + ": " + e.getOriginalMessage(), e);
    }
  }

  private String required(Headers headers, String header) {
    Header value = headers.lastHeader(header);
    if (value == null || value.value() == null) {
      throw new UnreadableEventException("a record of " + name + " without " + header, null);
    }
    return new String(value.value(), StandardCharsets.UTF_8);
  }

  private static void add(Headers headers, String header, String value) {
    headers.add(header, value.getBytes(StandardCharsets.UTF_8));
  }
}
