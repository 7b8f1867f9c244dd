package id.selaras.platform;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The indexes of a collection: made before its first write rather than at the start, since a
 * service starts while its database is away, and asked of each query whether one of them serves it.
 */
final class Indexes {

  private final ReactiveMongoTemplate mongo;
  private final String collection;
  private final List<Index> declared = new CopyOnWriteArrayList<>();
  private final Mono<Boolean> ready;
  private volatile QueryWatch watch = QueryWatch.NONE;

  Indexes(ReactiveMongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
    this.ready =
        Mono.defer(() -> create(collection))
            .thenReturn(true)
            .cache(done -> Duration.ofDays(36500), failed -> Duration.ZERO, () -> Duration.ZERO);
  }

  /**
   * @param paths from the document's root
   */
  void add(String name, boolean unique, List<String> paths) {
    declared.add(new Index(name, unique, paths));
  }

  /** Completes when the collection has its indexes; a failure is forgotten and tried again. */
  Mono<Boolean> ready() {
    return ready;
  }

  /** Makes them in a collection of another name, for one that is filled beside. */
  Mono<Void> create(String into) {
    return Flux.fromIterable(declared)
        .concatMap(
            index ->
                mongo.execute(
                    into, documents -> documents.createIndex(index.keys(), index.options())))
        .then();
  }

  void watchedBy(QueryWatch queryWatch) {
    watch = queryWatch;
  }

  /** Says so where a query would read the whole collection to find a part of it. */
  void check(Document filter, @Nullable String sort) {
    if (!serve(filter, sort)) {
      watch.unindexed(collection, filter, sort);
    }
  }

  private boolean serve(Document filter, @Nullable String sort) {
    List<String> paths = paths(filter, "").toList();
    List<List<Document>> branches = branches(filter);
    if (paths.isEmpty() && branches.isEmpty()) {
      // Next to everything is asked for: a whole list, or pages in an order that an index gives.
      return sort == null ? filter.isEmpty() : sort.equals("_id") || begins(sort);
    }
    return paths.stream().anyMatch(path -> path.equals("_id") || begins(path))
        || branches.stream().anyMatch(or -> or.stream().allMatch(branch -> serve(branch, null)));
  }

  private boolean begins(String path) {
    return declared.stream().anyMatch(index -> index.paths().getFirst().equals(path));
  }

  /** The fields that every document found must have a certain value in. */
  private static Stream<String> paths(Document filter, String root) {
    return filter.entrySet().stream()
        .flatMap(
            entry -> {
              String path = root + entry.getKey();
              if (entry.getKey().equals("$and")) {
                return documents(entry.getValue()).stream().flatMap(part -> paths(part, root));
              }
              if (entry.getKey().startsWith("$")) {
                return Stream.empty();
              }
              if (entry.getValue() instanceof Document operators) {
                if (operators.get("$elemMatch") instanceof Document element) {
                  return Stream.concat(Stream.of(path), paths(element, path + "."));
                }
                return narrows(operators) ? Stream.of(path) : Stream.empty();
              }
              return Stream.of(path);
            });
  }

  private static boolean narrows(Document operators) {
    return operators.keySet().stream()
        .anyMatch(
            operator ->
                List.of("$in", "$eq", "$all", "$lt", "$lte", "$gt", "$gte").contains(operator));
  }

  /** The alternatives of which a document found must meet one. */
  private static List<List<Document>> branches(Document filter) {
    return Stream.concat(
            filter.containsKey("$or")
                ? Stream.of(documents(filter.get("$or")))
                : Stream.<List<Document>>empty(),
            documents(filter.get("$and")).stream().flatMap(part -> branches(part).stream()))
        .toList();
  }

  private static List<Document> documents(@Nullable Object parts) {
    return parts instanceof List<?> list
        ? list.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }

  private record Index(String name, boolean unique, List<String> paths) {

    Bson keys() {
      Document keys = new Document();
      paths.forEach(path -> keys.append(path, 1));
      return keys;
    }

    IndexOptions options() {
      return new IndexOptions().name(name).unique(unique);
    }
  }
}
