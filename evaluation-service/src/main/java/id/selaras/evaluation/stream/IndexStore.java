package id.selaras.evaluation.stream;

import com.mongodb.client.model.IndexModel;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The indexes of a collection that is queried without an aggregate around it: made before its first
 * write rather than at the start, since a service starts while its database is away.
 */
public final class IndexStore {

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final List<IndexModel> indexes;
  private final Mono<Boolean> ready;

  public IndexStore(ReactiveMongoTemplate mongo, String collection, List<IndexModel> indexes) {
    this.mongo = mongo;
    this.collection = collection;
    this.indexes = List.copyOf(indexes);
    this.ready =
        Mono.defer(() -> create(collection))
            .thenReturn(true)
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Completes when the collection has its indexes; a failure is forgotten and tried again. */
  public Mono<Boolean> ready() {
    return ready;
  }

  /** Makes them in a collection of another name, for one that is filled beside. */
  public Mono<Void> create(String into) {
    return Flux.fromIterable(indexes)
        .concatMap(
            index ->
                mongo.execute(
                    into, documents -> documents.createIndex(index.getKeys(), index.getOptions())))
        .then();
  }

  /**
   * The filter itself, where an index finds what it asks for: one of its fields, or one in each of
   * its alternatives, is the first of an index.
   *
   * @throws IllegalArgumentException where the whole collection would be read to find a part of it
   */
  public Bson indexed(Bson filter) {
    BsonDocument asked = filter.toBsonDocument();
    if (!asked.isEmpty() && !serve(asked)) {
      throw new IllegalArgumentException("no index of " + collection + " serves " + asked);
    }
    return filter;
  }

  private boolean serve(BsonDocument filter) {
    return filter.entrySet().stream()
        .anyMatch(
            part ->
                switch (part.getKey()) {
                  case "$and" -> all(part.getValue()).stream().anyMatch(this::serve);
                  case "$or" -> all(part.getValue()).stream().allMatch(this::serve);
                  default -> begins(part.getKey());
                });
  }

  private boolean begins(String field) {
    return field.equals("_id")
        || indexes.stream()
            .anyMatch(index -> index.getKeys().toBsonDocument().getFirstKey().equals(field));
  }

  private static List<BsonDocument> all(BsonValue parts) {
    return parts.asArray().stream().map(BsonValue::asDocument).toList();
  }
}
