package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Aggregates of one kind. A change and its event are one write of one document, guarded by the
 * version: {@code {_id, version, state, outbox, pending}}. Nothing else is ever written, so nothing
 * can be half done; the relay sends what is in the outbox.
 *
 * <p>Declare it as a bean: the relay finds the stores there. [DESIGN]
 */
public final class AggregateStore<S> {

  private static final int MOST_PER_PAGE = 200;

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Stored<S> stored;
  private final @Nullable Outbox<S, ?> outbox;
  private final List<List<String>> unique = new CopyOnWriteArrayList<>();
  private final Mono<Boolean> indexes;
  private volatile Runnable written = () -> {};
  private volatile Supplier<@Nullable String> trace = () -> null;

  private AggregateStore(
      ReactiveMongoTemplate mongo,
      String collection,
      Class<S> type,
      @Nullable Outbox<S, ?> outbox) {
    this.mongo = mongo;
    this.collection = collection;
    this.stored = new Stored<>(mongo.getConverter(), type);
    this.outbox = outbox;
    // Before the first write rather than at the start: a service starts while its database is away.
    this.indexes =
        Flux.defer(() -> Flux.fromIterable(wantedIndexes()))
            .concatMap(index -> index)
            .then(Mono.just(true))
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** A store whose every change is told on a topic; {@code event} makes the public state. */
  public static <S, E> AggregateStore<S> of(
      ReactiveMongoTemplate mongo,
      String collection,
      Class<S> type,
      Topic<E> topic,
      Function<Versioned<S>, E> event) {
    return new AggregateStore<>(mongo, collection, type, new Outbox<>(topic, event));
  }

  /** A store that nobody outside hears of. */
  public static <S> AggregateStore<S> local(
      ReactiveMongoTemplate mongo, String collection, Class<S> type) {
    return new AggregateStore<>(mongo, collection, type, null);
  }

  /** No two aggregates may have the same values in these fields of the state. */
  public AggregateStore<S> unique(String... fields) {
    unique.add(List.of(fields));
    return this;
  }

  /** The aggregate, or empty. */
  public Mono<Versioned<S>> find(String id) {
    return document(id).map(stored::read);
  }

  /** The aggregate, or 404 {@code not-found}. */
  public Mono<Versioned<S>> get(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  /** A new aggregate at version 1; 409 {@code already-exists} for an id or unique field in use. */
  public Mono<Versioned<S>> create(String id, S state, String eventType) {
    return insert(id, state, eventType, null)
        .onErrorMap(DuplicateKeyException.class, e -> Problem.conflict("already-exists"));
  }

  /**
   * A new aggregate on a client's request. The same request with the same key finds what the first
   * one made, as it is now; 422 {@code idempotency-key-reused} for another request with that key.
   */
  public Mono<Versioned<S>> create(NewId id, S state, String eventType) {
    return insert(id.value(), state, eventType, id.request())
        .onErrorResume(
            DuplicateKeyException.class,
            e -> made(id).switchIfEmpty(Mono.error(() -> Problem.conflict("already-exists"))));
  }

  /**
   * What an earlier request with this key has made, as it is now, or empty. To be asked before
   * checks that would refuse a second one: the repeated request is not a second one. 422 {@code
   * idempotency-key-reused} for another request with that key.
   */
  public Mono<Versioned<S>> made(NewId id) {
    String request = id.request();
    if (request == null) {
      return Mono.empty();
    }
    return document(id.value())
        .mapNotNull(
            document -> {
              String maker = document.getString("request");
              if (request.equals(maker)) {
                return stored.read(document);
              }
              if (maker != null && NewId.sameKey(maker, request)) {
                throw Problem.rule("idempotency-key-reused");
              }
              return null;
            });
  }

  /** The aggregate of this id, new or as it already is: for what may be asked for twice. */
  public Mono<Versioned<S>> createIfAbsent(String id, S state, String eventType) {
    return find(id)
        .switchIfEmpty(
            Mono.defer(() -> insert(id, state, eventType, null))
                .onErrorResume(
                    DuplicateKeyException.class,
                    e ->
                        find(id)
                            .switchIfEmpty(Mono.error(() -> Problem.conflict("already-exists")))));
  }

  /**
   * Changes what the client has seen: 404 {@code not-found}, 412 {@code stale} if it has changed
   * since, 409 {@code already-exists} if a unique field clashes. What {@code change} throws is
   * passed on.
   */
  public Mono<Versioned<S>> change(
      String id, long expectedVersion, UnaryOperator<S> change, String eventType) {
    return get(id)
        .flatMap(
            current -> {
              if (current.version() != expectedVersion) {
                return Mono.error(Problem.stale());
              }
              S state = change.apply(current.state());
              return replace(new Versioned<>(id, expectedVersion + 1, state), eventType);
            });
  }

  /** All that match; paths of the criteria begin with {@code state.}. */
  public Flux<Versioned<S>> findAll(Criteria filter) {
    return mongo.find(Query.query(filter), Document.class, collection).map(stored::read);
  }

  /**
   * One page of what matches.
   *
   * @param filter paths begin with {@code state.}
   * @param sort a path, with a leading {@code -} for descending; the id decides between equals
   * @param cursor where the last page ended
   * @param limit 1 to 200
   */
  public Mono<Page<Versioned<S>>> page(
      Criteria filter, String sort, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      return Mono.error(Problem.badRequest("limit-invalid", MOST_PER_PAGE));
    }
    return Mono.defer(
        () -> {
          Keyset keyset = new Keyset(filter, sort);
          return mongo
              .find(keyset.query(cursor).limit(limit + 1), Document.class, collection)
              .collectList()
              .map(found -> keyset.page(found, limit, stored::read));
        });
  }

  private Mono<Document> document(String id) {
    return mongo
        .execute(collection, documents -> documents.find(Filters.eq("_id", id)).first())
        .next();
  }

  private Mono<Versioned<S>> insert(
      String id, S state, String eventType, @Nullable String request) {
    Versioned<S> first = new Versioned<>(id, 1, state);
    return indexes
        .flatMap(
            ready -> {
              Document document =
                  new Document("_id", id)
                      .append("version", 1L)
                      .append("state", stored.write(state));
              if (request != null) {
                document.append("request", request);
              }
              if (outbox != null) {
                long now = System.currentTimeMillis();
                document.append(
                    "outbox", List.of(outbox.entry(first, eventType, now, trace.get())));
                document.append("pending", now);
              }
              return mongo.execute(collection, documents -> documents.insertOne(document)).next();
            })
        .thenReturn(first)
        .doOnSuccess(done -> written.run());
  }

  private Mono<Versioned<S>> replace(Versioned<S> next, String eventType) {
    return indexes
        .flatMap(
            ready -> {
              Bson unchanged =
                  Filters.and(
                      Filters.eq("_id", next.id()), Filters.eq("version", next.version() - 1));
              List<Bson> update = new ArrayList<>();
              update.add(Updates.set("state", stored.write(next.state())));
              update.add(Updates.inc("version", 1L));
              if (outbox != null) {
                long now = System.currentTimeMillis();
                update.add(Updates.push("outbox", outbox.entry(next, eventType, now, trace.get())));
                update.add(Updates.min("pending", now));
              }
              return mongo
                  .execute(
                      collection,
                      documents -> documents.updateOne(unchanged, Updates.combine(update)))
                  .next();
            })
        .map(UpdateResult::getMatchedCount)
        .onErrorMap(DuplicateKeyException.class, e -> Problem.conflict("already-exists"))
        .flatMap(
            matched -> matched == 0 ? Mono.<Versioned<S>>error(Problem.stale()) : Mono.just(next))
        .doOnSuccess(done -> written.run());
  }

  private List<Mono<String>> wantedIndexes() {
    List<Mono<String>> wanted = new ArrayList<>();
    if (outbox != null) {
      // Not partial: the embedded database would make something else of it.
      wanted.add(index(Indexes.ascending("pending"), new IndexOptions().name("pending")));
    }
    for (List<String> fields : unique) {
      List<String> paths = fields.stream().map(field -> "state." + field).toList();
      wanted.add(
          index(
              Indexes.ascending(paths),
              new IndexOptions().unique(true).name("unique " + String.join(" ", fields))));
    }
    return wanted;
  }

  private Mono<String> index(Bson keys, IndexOptions options) {
    return mongo
        .execute(collection, documents -> documents.createIndex(keys, options))
        .next()
        .defaultIfEmpty("");
  }

  String collection() {
    return collection;
  }

  @Nullable Outbox<S, ?> outbox() {
    return outbox;
  }

  /** What to do after each write, and where the write's trace comes from. */
  void observe(Runnable afterWrite, Supplier<@Nullable String> traceparent) {
    written = afterWrite;
    trace = traceparent;
  }
}
