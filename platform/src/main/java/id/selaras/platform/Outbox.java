package id.selaras.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the events of a store look while they wait in its documents. */
record Outbox<S, E>(Topic<E> topic, Function<Versioned<S>, @Nullable E> event) {

  /** What waits to be sent, or nothing where the state is silent. */
  @Nullable Document entry(Versioned<S> next, String type, long now, @Nullable String traceparent) {
    E told = event.apply(next);
    if (told == null) {
      return null;
    }
    String body = Json.EVENTS.writeValueAsString(told);
    Document entry =
        new Document("version", next.version())
            .append("type", type)
            .append("time", now)
            .append("body", body);
    return traceparent == null ? entry : entry.append("trace", traceparent);
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
