package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the events of a store look while they wait in its documents. */
record Outbox<S, E>(Topic<E> topic, Function<Versioned<S>, @Nullable E> event) {

  /**
   * What waits to be sent, or nothing where the state is silent; 422 {@code event-too-large} for
   * what no broker would take.
   */
  @Nullable Document entry(Versioned<S> next, String type, long now, @Nullable String traceparent) {
    Document entry = again(next, type, now);
    if (entry == null) {
      return null;
    }
    if (traceparent != null) {
      entry.append("trace", traceparent);
    }
    long size = RecordSize.of(record(next.id(), entry, ""));
    if (size > RecordSize.MOST_OF_EVENT) {
      throw Problem.rule("event-too-large", size, RecordSize.MOST_OF_EVENT);
    }
    return entry;
  }

  /** How a document remembers what its last change told. */
  static Document told(String type, long time) {
    return new Document("type", type).append("time", time);
  }

  /** The event of a document's state as its last change told it, whatever its size. */
  @Nullable Document again(Versioned<S> current, Document document) {
    Document told = document.get("told", Document.class);
    if (told == null) {
      // Written before documents remembered it.
      List<Document> waiting = document.getList("outbox", Document.class, List.of());
      told =
          waiting.isEmpty() ? told("Republished", System.currentTimeMillis()) : waiting.getLast();
    }
    return again(current, told.getString("type"), told.getLong("time"));
  }

  private @Nullable Document again(Versioned<S> current, String type, long time) {
    E told = event.apply(current);
    return told == null
        ? null
        : new Document("version", current.version())
            .append("type", type)
            .append("time", time)
            .append("body", Json.EVENTS.writeValueAsString(told));
  }

  ProducerRecord<String, byte[]> record(String key, Document entry, String source) {
    return topic.record(
        key,
        entry.getLong("version"),
        entry.getString("type"),
        source,
        Instant.ofEpochMilli(entry.getLong("time")),
        entry.getString("trace"),
        entry.getString("body").getBytes(StandardCharsets.UTF_8));
  }
}
