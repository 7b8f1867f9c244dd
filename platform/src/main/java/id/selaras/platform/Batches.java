package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * What the database knows of the relay's batches. It counts one before the broker does ({@link
 * BrokerMark}), so a broker that has counted further tells that this database is older than what
 * was told. That is written down here, and nothing is sent until a republication settles it.
 * [DESIGN]
 */
final class Batches {

  private static final Bson ONE = Filters.eq("_id", "batches");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReactiveMongoTemplate mongo;
  private final Mono<Long> floor;
  private volatile @Nullable State seen;

  Batches(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
    this.floor =
        Mono.defer(
            () -> {
              State known = seen;
              return (known == null ? read() : Mono.just(known))
                  .map(state -> state.versions().floor());
            });
  }

  /**
   * @param last the last batch begun
   * @param lost what the broker was told beyond it by a database that is gone, with the restores
   *     that there will have been when that is settled; absent where nothing is amiss
   * @param told whether the broker is known to know of a batch
   */
  record State(BatchMark last, @Nullable BatchMark lost, boolean told) {

    /** Where versions are now. */
    BatchMark versions() {
      return lost == null ? last : lost;
    }
  }

  /** Above which version a new aggregate begins, as far as this instance knows. */
  Mono<Long> floor() {
    return floor;
  }

  State look() {
    return read().blockOptional(PATIENCE).orElseThrow();
  }

  /** Counts a batch that is about to be sent. */
  State begin() {
    return mongo
        .execute(
            Lease.COLLECTION,
            relay ->
                relay.findOneAndUpdate(
                    ONE,
                    Updates.inc("number", 1L),
                    new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER)))
        .next()
        .map(this::state)
        .blockOptional(PATIENCE)
        .orElseThrow();
  }

  /** The broker has committed a batch. */
  void told() {
    mongo
        .execute(Lease.COLLECTION, relay -> relay.updateOne(ONE, Updates.set("told", true)))
        .blockLast(PATIENCE);
  }

  /**
   * Compares with what the broker was told; to be read before this is called, since the database
   * may only be ahead.
   *
   * @param told absent where the broker knows of no batch
   */
  State compare(@Nullable BatchMark told) {
    State state = look();
    BatchMark last = state.last();
    // Before the first batch has arrived, and after a restore, the broker need not know of any.
    if (told == null ? !state.told() : told.number() <= last.number()) {
      return state;
    }
    BatchMark beyond = told == null ? last : told;
    BatchMark noticed = state.lost();
    boolean known =
        noticed != null
            && noticed.number() >= beyond.number()
            && noticed.restores() > beyond.restores();
    return known ? state : older(beyond);
  }

  /** Writes down that this database is older than a batch that was told. */
  State older(BatchMark told) {
    long restores = 1 + Math.max(told.restores(), look().versions().restores());
    Document lost = new Document("number", told.number()).append("restores", restores);
    mongo
        .execute(
            Lease.COLLECTION,
            relay ->
                relay.updateOne(ONE, Updates.set("lost", lost), new UpdateOptions().upsert(true)))
        .blockLast(PATIENCE);
    return look();
  }

  /** All aggregates have gone on to versions that nobody was told before: sending may go on. */
  boolean settle(BatchMark lost) {
    var result =
        mongo
            .execute(
                Lease.COLLECTION,
                relay ->
                    relay.updateOne(
                        Filters.and(ONE, Filters.eq("lost.restores", lost.restores())),
                        Updates.combine(
                            Updates.max("number", lost.number()),
                            Updates.set("restores", lost.restores()),
                            Updates.unset("told"),
                            Updates.unset("lost"))))
            .blockLast(PATIENCE);
    return result != null && result.getMatchedCount() == 1;
  }

  private Mono<State> read() {
    return mongo
        .execute(Lease.COLLECTION, relay -> relay.find(ONE).first())
        .next()
        .defaultIfEmpty(new Document())
        .map(this::state);
  }

  private State state(Document document) {
    Document lost = document.get("lost", Document.class);
    State state =
        new State(
            mark(document),
            lost == null ? null : mark(lost),
            Boolean.TRUE.equals(document.get("told")));
    seen = state;
    return state;
  }

  private static BatchMark mark(Document document) {
    return new BatchMark(count(document, "number"), count(document, "restores"));
  }

  private static long count(Document document, String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }
}
