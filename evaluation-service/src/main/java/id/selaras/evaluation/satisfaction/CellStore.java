package id.selaras.evaluation.satisfaction;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import id.selaras.evaluation.survey.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cells of days, as the result topic last told. Each carries the offset it came from: an older
 * record never overwrites a newer one, and the highest offset of a partition says where to read on,
 * also in a database that has been lost.
 */
@Component
class CellStore {

  private static final String COLLECTION = "satisfaction_days";

  private final ReactiveMongoTemplate mongo;
  private final Mono<Void> indexes;

  CellStore(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
    this.indexes =
        Flux.just(
                Indexes.ascending("unit", "day"),
                Indexes.ascending("location", "day"),
                Indexes.compoundIndex(Indexes.ascending("partition"), Indexes.descending("offset")))
            .concatMap(keys -> mongo.execute(COLLECTION, cells -> cells.createIndex(keys)))
            .then()
            .cache();
  }

  Mono<Void> put(Cell cell, int partition, long offset) {
    var document =
        new Document("_id", cell.key())
            .append("partition", partition)
            .append("offset", offset)
            .append("unit", cell.unitId())
            .append("day", cell.period())
            .append("n", cell.n())
            .append("total", cell.total())
            .append("squares", cell.squares());
    var elements = new Document();
    cell.elements().forEach((element, sum) -> elements.append(element.name(), sum));
    document.append("elements", elements);
    if (cell.locationId() != null) {
      document.append("location", cell.locationId());
    }
    if (cell.serviceCode() != null) {
      document.append("service", cell.serviceCode());
    }
    Bson older = Filters.and(Filters.eq("_id", cell.key()), Filters.lt("offset", offset));
    return indexes.then(
        mongo
            .execute(
                COLLECTION,
                cells -> cells.replaceOne(older, document, new ReplaceOptions().upsert(true)))
            .then()
            // The cell is there with this offset or a newer one.
            .onErrorComplete(DuplicateKeyException.class));
  }

  Mono<Void> remove(String key, long offset) {
    return mongo
        .execute(
            COLLECTION,
            cells ->
                cells.deleteOne(Filters.and(Filters.eq("_id", key), Filters.lt("offset", offset))))
        .then();
  }

  /** The highest offset applied of a partition; empty where nothing is there. */
  Mono<Long> position(int partition) {
    return mongo
        .execute(
            COLLECTION,
            cells ->
                Flux.from(
                    cells
                        .find(Filters.eq("partition", partition))
                        .sort(Sorts.descending("offset"))
                        .limit(1)))
        .next()
        .map(cell -> cell.getLong("offset"));
  }

  /** The offset that a cell came from; empty where there is no such cell. */
  Mono<Long> offset(String key) {
    return mongo
        .execute(COLLECTION, cells -> cells.find(Filters.eq("_id", key)).first())
        .next()
        .map(cell -> cell.getLong("offset"));
  }

  /** Units and locations that have any figure. */
  Mono<Set<String>> withFigures() {
    return Flux.just("unit", "location")
        .concatMap(field -> mongo.execute(COLLECTION, cells -> cells.distinct(field, String.class)))
        .collect(HashSet<String>::new, HashSet::add)
        .map(found -> found);
  }

  /** The cells of these days whose unit or location is one of these. */
  Flux<Cell> find(Collection<String> units, List<Span> days, Collection<String> services) {
    var parts = new ArrayList<Bson>();
    parts.add(Filters.or(Filters.in("unit", units), Filters.in("location", units)));
    if (!days.isEmpty()) {
      parts.add(
          Filters.or(
              days.stream()
                  .map(
                      span ->
                          Filters.and(
                              Filters.gte("day", span.from().toString()),
                              Filters.lt("day", span.to().toString())))
                  .toList()));
    }
    if (!services.isEmpty()) {
      parts.add(Filters.in("service", services));
    }
    return mongo
        .execute(COLLECTION, cells -> Flux.from(cells.find(Filters.and(parts))))
        .map(CellStore::read);
  }

  /** From a day to before another. */
  record Span(LocalDate from, LocalDate to) {}

  private static Cell read(Document document) {
    var elements = new EnumMap<Element, Long>(Element.class);
    Document sums = document.get("elements", Document.class);
    for (Element element : Element.values()) {
      @Nullable Number sum = sums.get(element.name(), Number.class);
      elements.put(element, sum == null ? 0 : sum.longValue());
    }
    return new Cell(
        document.getString("unit"),
        document.getString("location"),
        document.getString("service"),
        document.getString("day"),
        document.get("n", Number.class).longValue(),
        elements,
        document.get("total", Number.class).longValue(),
        document.get("squares", Number.class).longValue());
  }
}
