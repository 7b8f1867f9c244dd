package id.selaras.platform;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The events of one store that wait to be sent. */
final class Pending {

  private static final Bson WAITING = Filters.gt("pending", 0L);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveMongoTemplate mongo;
  private final AggregateStore<?> store;
  private final String collection;
  private final Outbox<?, ?> outbox;

  Pending(ReactiveMongoTemplate mongo, AggregateStore<?> store) {
    this.mongo = mongo;
    this.store = store;
    this.collection = store.collection();
    this.outbox = Objects.requireNonNull(store.outbox());
  }

  /** Documents with waiting events, the one that has waited longest first. */
  List<Document> read(int most) {
    return mongo
        .execute(
            collection,
            documents ->
                documents
                    .find(WAITING)
                    .sort(Sorts.ascending("pending"))
                    .limit(most)
                    .projection(
                        new Document("version", 1).append("outbox", 1).append("pending", 1)))
        .collectList()
        .blockOptional(PATIENCE)
        .orElse(List.of());
  }

  /** Lets an aggregate that was written without knowing of a restore go on above it. */
  void raise(Document document, BatchMark versions) {
    store.tellAgain(document.getString("_id"), versions).block(PATIENCE);
  }

  /** A document's events, in the order they happened. */
  List<Event> events(Document document, String source) {
    String id = document.getString("_id");
    return document.getList("outbox", Document.class, List.of()).stream()
        .map(
            entry ->
                new Event(this, id, entry.getLong("version"), outbox.record(id, entry, source)))
        .toList();
  }

  /** One event, and whose it is. */
  record Event(
      Pending store, String aggregate, long version, ProducerRecord<String, byte[]> record) {}

  /** Takes out what was sent; what was written in between stays, and so does the version. */
  void remove(List<Document> sent) {
    List<UpdateOneModel<Document>> removals = new ArrayList<>();
    for (Document document : sent) {
      String id = document.getString("_id");
      Object version = document.get("version");
      removals.add(
          new UpdateOneModel<>(
              Filters.and(
                  Filters.eq("_id", id),
                  Filters.eq("version", version),
                  // Another may have sent and removed it, and the same version been queued again.
                  Filters.eq("pending", document.get("pending"))),
              Updates.combine(Updates.set("outbox", List.of()), Updates.unset("pending"))));
      // Changes nothing where the first one matched.
      removals.add(
          new UpdateOneModel<>(
              Filters.and(Filters.eq("_id", id), Filters.gt("version", version)),
              Updates.pull("outbox", Filters.lte("version", version))));
    }
    mongo
        .execute(
            collection,
            documents -> documents.bulkWrite(removals, new BulkWriteOptions().ordered(false)))
        .blockLast(PATIENCE);
  }

  /** Takes out one event that cannot be sent; the others of its document stay. */
  void remove(String id, long version) {
    mongo
        .execute(
            collection,
            documents ->
                documents.updateOne(
                    Filters.eq("_id", id), Updates.pull("outbox", Filters.eq("version", version))))
        .blockLast(PATIENCE);
  }

  String collection() {
    return collection;
  }

  String topic() {
    return outbox.topic().name();
  }

  /** How many events wait, and since when the oldest has. */
  Backlog backlog() {
    return mongo
        .execute(
            collection,
            documents ->
                documents
                    .find(WAITING)
                    .projection(new Document("pending", 1).append("outbox.version", 1)))
        .map(
            document ->
                new Backlog(
                    document.getList("outbox", Document.class, List.of()).size(),
                    document.getLong("pending")))
        .reduce(Backlog.EMPTY, Backlog::plus)
        .blockOptional(PATIENCE)
        .orElse(Backlog.EMPTY);
  }

  record Backlog(long events, long since) {

    static final Backlog EMPTY = new Backlog(0, Long.MAX_VALUE);

    Backlog plus(Backlog other) {
      return new Backlog(events + other.events, Math.min(since, other.since));
    }
  }
}
