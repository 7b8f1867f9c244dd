package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;

/**
 * The dead letters of this service: what its own listener on their topic found, and what its relay
 * has set aside.
 */
final class DeadLetterStore {

  private static final String COLLECTION = "dead-letters";
  private static final int MOST_PER_PAGE = 200;

  private final ReactiveMongoTemplate mongo;
  private final Clock clock;
  private final Indexes indexes;

  DeadLetterStore(ReactiveMongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
    this.indexes = new Indexes(mongo, COLLECTION);
    indexes.add("at", false, List.of("at", "_id"));
    indexes.add("status at", false, List.of("status", "at", "_id"));
    indexes.add("status origin", false, List.of("status", "origin"));
  }

  /** Keeps a letter; the same one read again changes nothing, not even one that was replayed. */
  Mono<Void> keep(ConsumerRecord<String, byte[]> record) {
    String place = record.topic() + "/" + record.partition() + "/" + record.offset();
    return upsert(
            DeadLetter.of(record), Filters.ne("letters", place), Updates.addToSet("letters", place))
        // It was known.
        .onErrorResume(DuplicateKeyException.class, known -> Mono.empty());
  }

  /** Keeps an event that the broker refused; one that it refuses again is open again. */
  Mono<Void> setAside(DeadLetter letter) {
    return upsert(letter, Filters.empty(), Updates.unset("replayedAt"));
  }

  private Mono<Void> upsert(DeadLetter letter, Bson notYet, Bson also) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("origin", letter.origin()));
    updates.add(Updates.set("headers", letter.storedHeaders()));
    updates.add(Updates.set("reason", letter.reason()));
    updates.add(Updates.set("at", Date.from(letter.at())));
    updates.add(Updates.set("status", DeadLetter.Status.OPEN.name()));
    updates.add(Updates.inc("tries", 1L));
    updates.add(also);
    set(updates, "listener", letter.listener());
    set(updates, "key", letter.key());
    byte[] value = letter.value();
    set(updates, "value", value == null ? null : new Binary(value));
    return indexes
        .ready()
        .flatMapMany(
            ready ->
                mongo.execute(
                    COLLECTION,
                    letters ->
                        letters.updateOne(
                            Filters.and(Filters.eq("_id", letter.id()), notYet),
                            Updates.combine(updates),
                            new UpdateOptions().upsert(true))))
        .then();
  }

  /** How many events of this service's own wait for somebody to look at them. */
  Mono<Long> setAside() {
    return mongo.count(
        Query.query(
            Criteria.where("status")
                .is(DeadLetter.Status.OPEN.name())
                .and("origin")
                .regex("^" + DeadLetter.OUTBOX)),
        COLLECTION);
  }

  private static void set(List<Bson> updates, String field, @Nullable Object value) {
    updates.add(value == null ? Updates.unset(field) : Updates.set(field, value));
  }

  Mono<DeadLetter> get(String id) {
    return mongo
        .execute(COLLECTION, letters -> letters.find(Filters.eq("_id", id)).first())
        .next()
        .map(DeadLetter::of)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  /** The newest first. */
  Mono<Page<DeadLetter>> page(
      DeadLetter.@Nullable Status status, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      return Mono.error(Problem.badRequest("limit-invalid", MOST_PER_PAGE));
    }
    Criteria filter = status == null ? new Criteria() : Criteria.where("status").is(status.name());
    return Mono.defer(
        () -> {
          Keyset keyset = new Keyset(COLLECTION, filter, "-at");
          return mongo
              .find(keyset.query(cursor).limit(limit + 1), Document.class, COLLECTION)
              .collectList()
              .map(found -> keyset.page(found, limit, DeadLetter::of));
        });
  }

  Mono<DeadLetter> replayed(DeadLetter letter) {
    return after(
        letter,
        List.of(
            Updates.set("status", DeadLetter.Status.REPLAYED.name()),
            Updates.set("replayedAt", Date.from(clock.instant()))));
  }

  Mono<DeadLetter> refusedAgain(DeadLetter letter, String reason) {
    return after(letter, List.of(Updates.set("reason", reason)));
  }

  private Mono<DeadLetter> after(DeadLetter letter, List<Bson> updates) {
    List<Bson> all = new ArrayList<>(updates);
    all.add(Updates.inc("tries", 1L));
    return mongo
        .execute(
            COLLECTION,
            letters ->
                letters.updateOne(
                    Filters.and(
                        Filters.eq("_id", letter.id()),
                        // Refused anew meanwhile it stays open.
                        Filters.eq("tries", letter.tries())),
                    Updates.combine(all)))
        .then(get(letter.id()));
  }
}
