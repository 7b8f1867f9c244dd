package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Aggregates of one kind. A change and its event are one write of one document, guarded by the
 * version: {@code {_id, version, state, outbox, pending, told}}. Nothing else is ever written, so
 * nothing can be half done; the relay sends what is in the outbox.
 *
 * <p>Declare it as a bean: the relay finds the stores there. [DESIGN]
 */
public final class AggregateStore<S> {

  /** Of those that change one aggregate at the same moment one always gets through. */
  private static final Retry WHILE_STALE =
      Retry.backoff(200, Duration.ofMillis(5))
          .maxBackoff(Duration.ofMillis(200))
          .jitter(1)
          .filter(AggregateStore::isStale)
          .onRetryExhaustedThrow((spec, signal) -> Problem.unavailable("unavailable"));

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final Stored<S> stored;
  private final @Nullable Outbox<S, ?> outbox;
  private final Indexes indexes;
  private volatile Runnable written = () -> {};
  private volatile Supplier<@Nullable String> trace = () -> null;
  private volatile Mono<Long> floor = Mono.just(0L);

  private AggregateStore(
      ReactiveMongoTemplate mongo,
      String collection,
      Class<S> type,
      @Nullable Outbox<S, ?> outbox) {
    this.mongo = mongo;
    this.collection = collection;
    this.stored = new Stored<>(mongo.getConverter(), type);
    this.outbox = outbox;
    this.indexes = new Indexes(mongo, collection);
    indexes.add("request", false, List.of("request"));
    if (outbox != null) {
      // Not partial: the embedded database would make something else of it.
      indexes.add("pending", false, List.of("pending"));
    }
  }

  /**
   * A store whose changes are told on a topic.
   *
   * @param event makes the public state; {@code null} for one that nobody outside hears of, such as
   *     a draft
   */
  public static <S, E> AggregateStore<S> of(
      ReactiveMongoTemplate mongo,
      String collection,
      Class<S> type,
      Topic<E> topic,
      Function<Versioned<S>, @Nullable E> event) {
    return new AggregateStore<>(mongo, collection, type, new Outbox<>(topic, event));
  }

  /** A store that nobody outside hears of. */
  public static <S> AggregateStore<S> local(
      ReactiveMongoTemplate mongo, String collection, Class<S> type) {
    return new AggregateStore<>(mongo, collection, type, null);
  }

  /** No two aggregates may have the same values in these fields of the state. */
  public AggregateStore<S> unique(String... fields) {
    indexes.add("unique " + String.join(" ", fields), true, paths(fields));
    return this;
  }

  /**
   * The database finds aggregates by the first of these fields of the state, and among them by the
   * next. A query that begins with no index is refused in tests and counted elsewhere.
   */
  public AggregateStore<S> index(String... fields) {
    // With the id, which decides between equals in a page.
    indexes.add(
        String.join(" ", fields),
        false,
        Stream.concat(paths(fields).stream(), Stream.of("_id")).toList());
    return this;
  }

  private static List<String> paths(String... fields) {
    return Stream.of(fields).map(field -> "state." + field).toList();
  }

  /** The aggregate, or empty. */
  public Mono<Versioned<S>> find(String id) {
    return document(id).map(stored::read);
  }

  /** The aggregate, or 404 {@code not-found}. */
  public Mono<Versioned<S>> get(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  /**
   * A new aggregate at its first version; 409 {@code already-exists} for an id or unique field in
   * use.
   */
  public Mono<Versioned<S>> create(String id, S state, String eventType) {
    return insert(id, state, eventType, null)
        .onErrorMap(DuplicateKeyException.class, e -> Problem.conflict("already-exists"));
  }

  /**
   * A new aggregate on a client's request. The same request with the same key finds what the first
   * one made, as it is now; 422 {@code idempotency-key-reused} for another request with that key.
   */
  public Mono<Versioned<S>> create(NewId id, S state, String eventType) {
    Mono<Versioned<S>> created =
        insert(id.value(), state, eventType, id.request())
            .onErrorResume(
                DuplicateKeyException.class,
                e -> made(id).switchIfEmpty(Mono.error(() -> Problem.conflict("already-exists"))));
    return id.isFromElsewhere() ? made(id).switchIfEmpty(created) : created;
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
        .filter(document -> NewId.sameKey(document.getString("request"), request))
        .switchIfEmpty(Mono.defer(() -> id.isFromElsewhere() ? byKey(request) : Mono.empty()))
        .map(
            document -> {
              if (!request.equals(document.getString("request"))) {
                throw Problem.rule("idempotency-key-reused");
              }
              return stored.read(document);
            });
  }

  /** What another request with the same key has made under another id. */
  private Mono<Document> byKey(String request) {
    return mongo
        .execute(
            collection,
            documents ->
                documents
                    .find(
                        Filters.and(
                            Filters.gte("request", NewId.key(request)),
                            Filters.lt("request", NewId.key(request) + Character.MAX_VALUE),
                            Filters.ne("request", request)))
                    .first())
        .next();
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
    return change(id, expectedVersion, state -> {}, change, eventType);
  }

  /**
   * The same where the right depends on the state: what {@code allowed} throws comes before 412.
   *
   * @param allowed throws where the caller has no right to this
   */
  public Mono<Versioned<S>> change(
      String id,
      long expectedVersion,
      Consumer<S> allowed,
      UnaryOperator<S> change,
      String eventType) {
    return changeAsync(
        id,
        expectedVersion,
        allowed,
        state -> Mono.fromSupplier(() -> change.apply(state)),
        eventType);
  }

  /** The same where the change has to ask others first; an empty answer changes nothing. */
  public Mono<Versioned<S>> changeAsync(
      String id,
      long expectedVersion,
      Consumer<S> allowed,
      Function<S, Mono<S>> change,
      String eventType) {
    return get(id)
        .flatMap(
            current -> {
              allowed.accept(current.state());
              if (current.version() != expectedVersion) {
                return Mono.error(Problem.stale(expectedVersion));
              }
              return change
                  .apply(current.state())
                  .flatMap(
                      state -> replace(new Versioned<>(id, expectedVersion + 1, state), eventType))
                  .defaultIfEmpty(current);
            });
  }

  /**
   * Changes the aggregate as it is now, again whenever someone else was faster, and writes nothing
   * where the change leaves it as it is. For changes that do not depend on what a client has seen:
   * reactions, counters, a person's own answer. 404 {@code not-found}; what {@code change} throws
   * is passed on.
   */
  public Mono<Versioned<S>> update(String id, UnaryOperator<S> change, String eventType) {
    return get(id)
        .flatMap(
            current -> {
              S state = change.apply(current.state());
              return state.equals(current.state())
                  ? Mono.just(current)
                  : replace(new Versioned<>(id, current.version() + 1, state), eventType);
            })
        .retryWhen(WHILE_STALE);
  }

  private static boolean isStale(Throwable failure) {
    return failure instanceof Problem problem && problem.slug().equals("stale");
  }

  /** The aggregates of these ids that are there. */
  public Flux<Versioned<S>> findAll(Collection<String> ids) {
    return findAll(Criteria.where("_id").in(ids));
  }

  /** All that match. */
  public Flux<Versioned<S>> findAll(Filter filter) {
    return findAll(filter.criteria("state."));
  }

  /**
   * One page of what matches.
   *
   * @param sort a field of the state, with a leading {@code -} for descending; the id decides
   *     between equals
   * @param cursor where the last page ended
   * @param limit 1 to 200
   */
  public Mono<Page<Versioned<S>>> page(
      Filter filter, String sort, @Nullable String cursor, int limit) {
    return page(
        filter.criteria("state."),
        sort.startsWith("-") ? "-state." + sort.substring(1) : "state." + sort,
        cursor,
        limit);
  }

  Flux<Versioned<S>> findAll(Criteria filter) {
    return Flux.defer(
        () -> {
          indexes.check(filter.getCriteriaObject(), null);
          return mongo.find(Query.query(filter), Document.class, collection).map(stored::read);
        });
  }

  Mono<Page<Versioned<S>>> page(Criteria filter, String sort, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > Page.MOST) {
      return Mono.error(Problem.badRequest("limit-invalid", Page.MOST));
    }
    return Mono.defer(
        () -> {
          Keyset keyset = new Keyset(collection, filter, sort);
          indexes.check(filter.getCriteriaObject(), keyset.field());
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
    return indexes
        .ready()
        .then(Mono.defer(() -> floor))
        .flatMap(
            above -> {
              Versioned<S> first = new Versioned<>(id, above + 1, state);
              Document document =
                  new Document("_id", id)
                      .append("version", first.version())
                      .append("state", stored.write(state));
              if (request != null) {
                document.append("request", request);
              }
              long now = System.currentTimeMillis();
              Document entry = entry(first, eventType, now);
              if (entry != null) {
                document.append("outbox", List.of(entry)).append("pending", now);
              }
              if (outbox != null) {
                document.append("told", Outbox.told(eventType, now));
              }
              return mongo
                  .execute(collection, documents -> documents.insertOne(document))
                  .next()
                  .thenReturn(first);
            })
        .doOnSuccess(done -> written.run());
  }

  private Mono<Versioned<S>> replace(Versioned<S> next, String eventType) {
    return indexes
        .ready()
        .flatMap(
            ready -> {
              Bson unchanged =
                  Filters.and(
                      Filters.eq("_id", next.id()), Filters.eq("version", next.version() - 1));
              List<Bson> update = new ArrayList<>();
              update.add(Updates.set("state", stored.write(next.state())));
              update.add(Updates.inc("version", 1L));
              long now = System.currentTimeMillis();
              Document entry = entry(next, eventType, now);
              if (entry != null) {
                update.add(Updates.push("outbox", entry));
                update.add(Updates.min("pending", now));
              }
              if (outbox != null) {
                update.add(Updates.set("told", Outbox.told(eventType, now)));
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

  private @Nullable Document entry(Versioned<S> next, String eventType, long now) {
    return outbox == null ? null : outbox.entry(next, eventType, now, trace.get());
  }

  /**
   * Queues the current state once more, as its last change told it, unless something of it waits
   * anyway or it is silent. After a restore the aggregate goes on at a version that nobody was told
   * before.
   *
   * @return whether there is such an aggregate
   */
  Mono<Boolean> tellAgain(String id, BatchMark versions) {
    return Mono.defer(() -> document(id))
        .flatMap(document -> tellAgain(document, versions))
        .retryWhen(WHILE_STALE)
        .doOnNext(done -> written.run())
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> tellAgain(Document document, BatchMark versions) {
    Versioned<S> current = stored.read(document);
    boolean raise = current.version() < versions.floor();
    if (outbox == null || (!raise && document.containsKey("pending"))) {
      return Mono.just(true);
    }
    Versioned<S> told =
        raise
            ? new Versioned<>(current.id(), versions.raised(current.version()), current.state())
            : current;
    Document entry = outbox.again(told, document);
    if (entry == null && !raise) {
      return Mono.just(true);
    }
    Bson unchanged =
        Filters.and(
            Filters.eq("_id", current.id()),
            Filters.eq("version", current.version()),
            raise ? Filters.empty() : Filters.exists("pending", false));
    Bson update =
        Updates.combine(
            Updates.set("version", told.version()),
            Updates.set("outbox", entry == null ? List.of() : List.of(entry)),
            entry == null
                ? Updates.unset("pending")
                : Updates.set("pending", System.currentTimeMillis()));
    return mongo
        .execute(collection, documents -> documents.updateOne(unchanged, update))
        .next()
        .flatMap(
            result ->
                result.getMatchedCount() == 0 ? Mono.error(Problem.stale()) : Mono.just(true));
  }

  String collection() {
    return collection;
  }

  @Nullable Outbox<S, ?> outbox() {
    return outbox;
  }

  /**
   * What to do after each write, where the write's trace comes from, and above which version a new
   * aggregate begins.
   */
  void observe(
      Runnable afterWrite, Supplier<@Nullable String> traceparent, Mono<Long> versionsAbove) {
    written = afterWrite;
    trace = traceparent;
    floor = versionsAbove;
  }

  void watchedBy(QueryWatch queryWatch) {
    indexes.watchedBy(queryWatch);
  }
}
