package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that a listener of this service refused, as it lies in the database.
 *
 * @param origin {@code topic/partition/offset} of the record refused
 * @param listener the consumer group of the listener; absent where something else refused it
 */
record DeadLetter(
    String id,
    String origin,
    @Nullable String listener,
    @Nullable String key,
    byte @Nullable [] value,
    Headers headers,
    String reason,
    Instant at,
    Status status,
    long tries,
    @Nullable Instant replayedAt) {

  enum Status {
    OPEN,
    REPLAYED
  }

  /** As Kafka Streams names what a listener's letters say by {@code selaras-} headers. */
  private static final String STREAMS = "__streams.errors.";

  /** From the dead-letter topic. */
  static DeadLetter of(ConsumerRecord<String, byte[]> letter) {
    Headers headers = letter.headers();
    String origin =
        text(headers, DeadLetters.ORIGIN)
            .orElseGet(
                () ->
                    text(headers, STREAMS + "topic").orElse(letter.topic())
                        + "/"
                        + text(headers, STREAMS + "partition").orElse("" + letter.partition())
                        + "/"
                        + text(headers, STREAMS + "offset").orElse("" + letter.offset()));
    String listener = text(headers, DeadLetters.LISTENER).orElse(null);
    return new DeadLetter(
        // One letter for a record and a listener, however often it is refused.
        Ids.derived("dead-letter", origin, listener == null ? "" : listener),
        origin,
        listener,
        letter.key(),
        letter.value(),
        headers,
        text(headers, DeadLetters.REASON)
            .or(() -> text(headers, STREAMS + "exception"))
            .orElse("unknown"),
        Instant.ofEpochMilli(letter.timestamp()),
        Status.OPEN,
        1,
        null);
  }

  static DeadLetter of(Document stored) {
    Headers headers = new RecordHeaders();
    for (Document header : stored.getList("headers", Document.class, List.of())) {
      headers.add(header.getString("name"), bytes(header, "value"));
    }
    Date replayed = stored.getDate("replayedAt");
    return new DeadLetter(
        stored.getString("_id"),
        stored.getString("origin"),
        stored.getString("listener"),
        stored.getString("key"),
        bytes(stored, "value"),
        headers,
        stored.getString("reason"),
        stored.getDate("at").toInstant(),
        Status.valueOf(stored.getString("status")),
        stored.get("tries") instanceof Number tries ? tries.longValue() : 0,
        replayed == null ? null : replayed.toInstant());
  }

  List<Document> storedHeaders() {
    List<Document> stored = new ArrayList<>();
    for (Header header : headers) {
      Document entry = new Document("name", header.key());
      stored.add(
          header.value() == null ? entry : entry.append("value", new Binary(header.value())));
    }
    return stored;
  }

  String topic() {
    return origin.substring(0, origin.indexOf('/'));
  }

  int partition() {
    return Integer.parseInt(origin.split("/", -1)[1]);
  }

  long offset() {
    return Long.parseLong(origin.split("/", -1)[2]);
  }

  /** The record as the listener had it before it. */
  ConsumerRecord<String, byte[]> original() {
    Headers original = new RecordHeaders();
    for (Header header : headers) {
      if (!header.key().startsWith("selaras-")) {
        original.add(header);
      }
    }
    long time =
        text(headers, DeadLetters.ORIGIN_TIME).map(Long::parseLong).orElse(at.toEpochMilli());
    return new ConsumerRecord<>(
        topic(),
        partition(),
        offset(),
        time,
        TimestampType.CREATE_TIME,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        key,
        value,
        original,
        Optional.empty());
  }

  static Optional<String> text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static byte @Nullable [] bytes(Document document, String field) {
    return document.get(field) instanceof Binary binary ? binary.getData() : null;
  }
}
