package id.selaras.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a query without an index: refused in tests, counted where people work. */
@FunctionalInterface
interface QueryWatch {

  QueryWatch NONE = (collection, filter, sort) -> {};

  QueryWatch REFUSING =
      (collection, filter, sort) -> {
        throw new IllegalStateException(
            "no index of %s serves %s sorted by %s".formatted(collection, filter, sort));
      };

  void unindexed(String collection, Document filter, @Nullable String sort);

  /** Counts, and says the first time of each shape in the log. */
  static QueryWatch counting(MeterRegistry meters) {
    Logger log = LoggerFactory.getLogger(QueryWatch.class);
    Set<String> told = ConcurrentHashMap.newKeySet();
    return (collection, filter, sort) -> {
      Counter.builder("selaras.query.unindexed")
          .description("Queries that read a whole collection to find a part of it")
          .tag("collection", collection)
          .register(meters)
          .increment();
      if (told.add(collection + filter.keySet() + sort)) {
        log.warn(
            "no index of {} serves a query by {} sorted by {}", collection, filter.keySet(), sort);
      }
    };
  }
}
