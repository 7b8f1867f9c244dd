package id.selaras.platform;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends the current state of every aggregate again: the same version, the same event, so whoever
 * knows it is not disturbed. Where the relay has noticed that this database is older than what was
 * told, doing so for all of them also raises their versions and lets the relay go on. [DESIGN]
 *
 * <p>Beginning again is right: what was raised or waits already is left as it is.
 */
final class Republication implements Jobs.Work {

  /** Of a job: every store. */
  static final String ALL = "all";

  private static final int PAGE = 500;
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ReactiveMongoTemplate mongo;
  private final Map<String, AggregateStore<?>> stores;
  private final Batches batches;

  /**
   * @param stores those whose changes are told, by collection
   */
  Republication(
      ReactiveMongoTemplate mongo, Map<String, AggregateStore<?>> stores, Batches batches) {
    this.mongo = mongo;
    this.stores = stores;
    this.batches = batches;
  }

  /** Whether a job may be about this. */
  boolean knows(String of) {
    return of.equals(ALL) || stores.containsKey(of);
  }

  /** One aggregate; false where there is none. */
  Mono<Boolean> again(String collection, String id) {
    AggregateStore<?> store = stores.get(collection);
    return store == null
        ? Mono.just(false)
        : Mono.fromSupplier(() -> batches.look().versions())
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(versions -> store.tellAgain(id, versions));
  }

  @Override
  public void run(String of, Jobs.Progress progress) {
    Batches.State state;
    do {
      state = batches.look();
      Collection<AggregateStore<?>> wanted = of.equals(ALL) ? stores.values() : List.of(store(of));
      Round round = new Round(state.versions(), total(wanted), progress);
      wanted.forEach(round::go);
      progress.confirm();
      // Another restore may have been noticed meanwhile.
    } while (of.equals(ALL) && state.lost() != null && !batches.settle(state.lost()));
  }

  private AggregateStore<?> store(String of) {
    AggregateStore<?> store = stores.get(of);
    if (store == null) {
      throw new IllegalArgumentException("there is no store named " + of);
    }
    return store;
  }

  private long total(Collection<AggregateStore<?>> wanted) {
    return wanted.stream()
        .mapToLong(
            store ->
                mongo.count(new Query(), store.collection()).blockOptional(PATIENCE).orElse(0L))
        .sum();
  }

  private final class Round {

    private final BatchMark versions;
    private final long total;
    private final Jobs.Progress progress;
    private long done;

    Round(BatchMark versions, long total, Jobs.Progress progress) {
      this.versions = versions;
      this.total = total;
      this.progress = progress;
    }

    void go(AggregateStore<?> store) {
      List<String> ids = page(store, "");
      while (!ids.isEmpty()) {
        Flux.fromIterable(ids)
            .flatMap(id -> store.tellAgain(id, versions), AT_ONCE)
            .blockLast(PATIENCE);
        done += ids.size();
        // More may have come since they were counted.
        progress.report(Math.min(done, total), total);
        ids = page(store, ids.getLast());
      }
    }

    private List<String> page(AggregateStore<?> store, String after) {
      return mongo
          .execute(
              store.collection(),
              documents ->
                  documents
                      .find(Filters.gt("_id", after))
                      .sort(Sorts.ascending("_id"))
                      .limit(PAGE)
                      .projection(new Document("_id", 1)))
          .map(document -> document.getString("_id"))
          .collectList()
          .blockOptional(PATIENCE)
          .orElse(List.of());
    }
  }
}
