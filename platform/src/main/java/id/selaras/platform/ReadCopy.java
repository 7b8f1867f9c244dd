package id.selaras.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * What this service remembers of another's aggregates: {@code {_id, version, value}}. Declared as a
 * bean it subscribes itself and can be rebuilt. An event that is older than the copy changes
 * nothing, so events may come again and in any order.
 *
 * <p>Whatever else an event leads to is a listener of its own: each is repeated until it has
 * succeeded, and neither waits for the other. [DESIGN]
 */
public final class ReadCopy<V> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Stored<V> stored;
  private final Topic<V> topic;
  private final Indexes indexes;
  private Predicate<V> kept = value -> true;

  /** A copy of what a topic tells. */
  public ReadCopy(ReactiveMongoTemplate mongo, String collection, Topic<V> topic) {
    this.mongo = mongo;
    this.collection = collection;
    this.stored = new Stored<>(mongo.getConverter(), topic.type());
    this.topic = topic;
    this.indexes = new Indexes(mongo, collection);
  }

  /** Keeps only what is so; for a value that never changes in this. */
  public ReadCopy<V> only(Predicate<V> wanted) {
    kept = wanted;
    return this;
  }

  /**
   * The database finds copies by the first of these fields of the value, and among them by the
   * next. A query that begins with no index is refused in tests and counted elsewhere.
   */
  public ReadCopy<V> index(String... fields) {
    indexes.add(
        String.join(" ", fields), false, Stream.of(fields).map(field -> "value." + field).toList());
    return this;
  }

  /**
   * Takes over the value unless the copy is newer.
   *
   * @return whether it was taken over
   */
  Mono<Boolean> apply(Received<V> event) {
    return Mono.defer(
        () -> {
          Consumption consumption = Consumption.current();
          if (!kept.test(event.body())) {
            return Mono.just(false);
          }
          return upsert(event)
              // Either two first events race, or the copy is newer; a second try tells which.
              .onErrorResume(DuplicateKeyException.class, e -> upsert(event))
              .onErrorResume(DuplicateKeyException.class, e -> Mono.just(false))
              .doOnNext(consumption::count);
        });
  }

  /**
   * Completes once the copy is as new as an event, else 409 {@code not-yet-known}: for a reaction
   * that reads the copy.
   */
  public Mono<Void> heard(Received<V> event) {
    return mongo
        .execute(
            collection,
            documents ->
                documents
                    .find(
                        Filters.and(
                            Filters.eq("_id", event.key()),
                            Filters.gte("version", event.version())))
                    .first())
        .next()
        .switchIfEmpty(Mono.error(() -> Problem.notYetKnown(collection, event.key())))
        .then();
  }

  /** The copy, or empty where no event of it has come. */
  public Mono<V> find(String id) {
    return mongo
        .execute(collection, documents -> documents.find(Filters.eq("_id", id)).first())
        .next()
        .map(document -> stored.read(document, "value"));
  }

  /** The copies of these ids that are there. */
  public Flux<V> findAll(Collection<String> ids) {
    return findAll(Criteria.where("_id").in(ids));
  }

  /** All copies that match. */
  public Flux<V> findAll(Filter filter) {
    return findAll(filter.criteria("value."));
  }

  Flux<V> findAll(Criteria filter) {
    return Flux.defer(
        () -> {
          indexes.check(filter.getCriteriaObject(), null);
          return mongo
              .find(Query.query(filter), Document.class, collection)
              .map(document -> stored.read(document, "value"));
        });
  }

  /** What its subscription is called, within the service. */
  String subscription() {
    return "copy-" + collection;
  }

  String topic() {
    return topic.name();
  }

  /** Takes over a record; blocks, so that a failure reaches the retry and the dead letters. */
  void take(ConsumerRecord<String, byte[]> record) {
    apply(topic.read(record)).block(PATIENCE);
  }

  void watchedBy(QueryWatch queryWatch) {
    indexes.watchedBy(queryWatch);
  }

  /** As what can be rebuilt. */
  Jobs.Copy rebuilt() {
    return new Jobs.Copy(
        collection,
        topic.name(),
        new Jobs.Filling() {
          @Override
          public void prepare(String into) {
            indexes.create(into).block(PATIENCE);
          }

          @Override
          public long fill(String into, List<ConsumerRecord<String, byte[]>> records) {
            return ReadCopy.this.fill(into, records);
          }
        });
  }

  /**
   * Applies records to a collection, older ones not.
   *
   * @return how many cannot be read and were left out
   */
  private long fill(String into, List<ConsumerRecord<String, byte[]>> records) {
    Map<String, Received<V>> newest = new HashMap<>();
    long unreadable = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        Received<V> event = topic.read(record);
        if (kept.test(event.body())) {
          newest.merge(event.key(), event, (a, b) -> b.version() >= a.version() ? b : a);
        }
      } catch (UnreadableEventException e) {
        unreadable++;
      }
    }
    if (!newest.isEmpty()) {
      List<UpdateOneModel<Document>> updates =
          newest.values().stream()
              .map(
                  event ->
                      new UpdateOneModel<Document>(
                          notNewer(event), taken(event), new UpdateOptions().upsert(true)))
              .toList();
      mongo
          .execute(into, copies -> copies.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
          // As with one: a second try tells a race from a newer copy.
          .retryWhen(Retry.max(1).filter(ReadCopy::clashesOnly))
          .onErrorResume(ReadCopy::clashesOnly, newer -> Mono.empty())
          .blockLast(PATIENCE);
    }
    return unreadable;
  }

  /** An upsert that does not find an older copy clashes with the newer one. */
  private static boolean clashesOnly(Throwable thrown) {
    return Causes.find(thrown, MongoBulkWriteException.class)
        .filter(e -> e.getWriteConcernError() == null)
        .filter(
            e ->
                e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY))
        .isPresent();
  }

  private static Bson notNewer(Received<?> event) {
    return Filters.and(Filters.eq("_id", event.key()), Filters.lte("version", event.version()));
  }

  private Bson taken(Received<V> event) {
    return Updates.combine(
        Updates.set("version", event.version()), Updates.set("value", stored.write(event.body())));
  }

  private Mono<Boolean> upsert(Received<V> event) {
    return indexes
        .ready()
        .flatMap(
            ready ->
                mongo
                    .execute(
                        collection,
                        documents ->
                            documents.updateOne(
                                notNewer(event), taken(event), new UpdateOptions().upsert(true)))
                    .next())
        .map(result -> true);
  }
}
