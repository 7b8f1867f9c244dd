package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
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
 * A record that a listener of this service refused, or an event of its own that the broker refused,
 * as it lies in the database.
 *
 * @param origin {@code topic/partition/offset} of the record refused, {@code
 *     outbox/collection/id/version} of the event
 * @param value absent where the record had none, and where it was left out ({@link
 *     DeadLetters#LEFT_OUT})
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

  static final String OUTBOX = "outbox/";

  /** As Kafka Streams names what a listener's letters say by {@code selaras-} headers. */
  private static final String STREAMS = "__streams.errors.";

  /** An event of this service's own that the broker will never take. */
  static DeadLetter setAside(Pending.Event event, String reason, Instant at) {
    Headers headers = new RecordHeaders(event.record().headers());
    DeadLetters.add(headers, DeadLetters.ORIGIN_TOPIC, event.record().topic());
    String origin =
        OUTBOX + event.store().collection() + "/" + event.aggregate() + "/" + event.version();
    return new DeadLetter(
        Ids.derived("dead-letter", origin, ""),
        origin,
        null,
        event.record().key(),
        event.record().value(),
        headers,
        reason,
        at,
        Status.OPEN,
        1,
        null);
  }

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

  /** Whether it is an event of this service's own. */
  boolean isSetAside() {
    return origin.startsWith(OUTBOX);
  }

  /** Of an event set aside: the collection of its aggregate. */
  String collection() {
    return origin.split("/", -1)[1];
  }

  String topic() {
    return isSetAside()
        ? text(headers, DeadLetters.ORIGIN_TOPIC).orElse("")
        : origin.substring(0, origin.indexOf('/'));
  }

  @Nullable Integer partition() {
    return isSetAside() ? null : Integer.valueOf(origin.split("/", -1)[1]);
  }

  @Nullable Long offset() {
    return isSetAside() ? null : Long.valueOf(origin.split("/", -1)[2]);
  }

  /** Whether the record was too large for a letter. */
  boolean isIncomplete() {
    return headers.lastHeader(DeadLetters.LEFT_OUT) != null;
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
        Objects.requireNonNull(partition()),
        Objects.requireNonNull(offset()),
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
