package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What this service remembers of another's aggregates: {@code {_id, version, value}}. An event that
 * is older than the copy changes nothing, so events may come again and in any order.
 */
public final class ReadCopy<V> {

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Stored<V> stored;

  public ReadCopy(ReactiveMongoTemplate mongo, String collection, Class<V> type) {
    this.mongo = mongo;
    this.collection = collection;
    this.stored = new Stored<>(mongo.getConverter(), type);
  }

  /**
   * Takes over the value unless the copy is newer. A reaction to the event comes before this: a
   * crash between them then repeats the reaction instead of losing it.
   *
   * @return whether it was taken over
   */
  public Mono<Boolean> apply(Received<?> event, V value) {
    return Mono.defer(
        () -> {
          Consumption consumption = Consumption.current();
          return upsert(event, value)
              // Either two first events race, or the copy is newer; a second try tells which.
              .onErrorResume(DuplicateKeyException.class, e -> upsert(event, value))
              .onErrorResume(DuplicateKeyException.class, e -> Mono.just(false))
              .doOnNext(consumption::count);
        });
  }

  /** The copy, or empty where no event of it has come. */
  public Mono<V> find(String id) {
    return mongo
        .execute(collection, documents -> documents.find(Filters.eq("_id", id)).first())
        .next()
        .map(document -> stored.read(document, "value"));
  }

  /** All copies that match; paths of the criteria begin with {@code value.}. */
  public Flux<V> findAll(Criteria filter) {
    return mongo
        .find(Query.query(filter), Document.class, collection)
        .map(document -> stored.read(document, "value"));
  }

  private Mono<Boolean> upsert(Received<?> event, V value) {
    Bson notNewer =
        Filters.and(Filters.eq("_id", event.key()), Filters.lte("version", event.version()));
    Bson update =
        Updates.combine(
            Updates.set("version", event.version()), Updates.set("value", stored.write(value)));
    return mongo
        .execute(
            collection,
            documents -> documents.updateOne(notNewer, update, new UpdateOptions().upsert(true)))
        .next()
        .map(result -> true);
  }
}
