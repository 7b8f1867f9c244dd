package id.selaras.evaluation.satisfaction;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cells, as the result topic last told. */
@Component
public class CellStore {

  private final ResultStore<Cell> results;

  CellStore(ResultStore<Cell> results) {
    this.results = results;
  }

  /** Where cells are kept. */
  static ResultStore<Cell> results(ReactiveMongoTemplate mongo) {
    return new ResultStore<>(
        mongo,
        "satisfaction_days",
        SatisfactionTopology.CELLS,
        CellStore::fields,
        CellStore::cell,
        Indexes.ascending("unit", "day"),
        Indexes.ascending("location", "day"));
  }

  /** What is known of a cell, also of one that has become empty. */
  public Mono<ResultStore.Last<Cell>> last(String key) {
    return results.last(key);
  }

  /** Units and locations that have any figure. */
  Mono<Set<String>> withFigures() {
    return Flux.just("unit", "location")
        .concatMap(results::distinct)
        .collect(HashSet<String>::new, HashSet::add)
        .map(found -> found);
  }

  /** The cells of these periods whose unit or location is one of these; none means all. */
  Flux<Cell> find(Collection<String> units, List<Period> periods, Collection<String> services) {
    var parts = new ArrayList<Bson>();
    parts.add(Filters.or(Filters.in("unit", units), Filters.in("location", units)));
    if (!periods.isEmpty()) {
      parts.add(
          Filters.or(
              periods.stream()
                  .map(
                      period ->
                          Filters.and(
                              Filters.gte("day", period.from().toString()),
                              Filters.lt("day", period.to().toString())))
                  .toList()));
    }
    if (!services.isEmpty()) {
      parts.add(Filters.in("service", services));
    }
    return results.read(Filters.and(parts));
  }

  private static @Nullable Document fields(Cell cell) {
    if (cell.day() == null) {
      return null;
    }
    var elements = new Document();
    cell.elements().forEach((element, sum) -> elements.append(element.name(), sum));
    var fields =
        new Document("unit", cell.unitId())
            .append("day", cell.period())
            .append("n", cell.n())
            .append("total", cell.total())
            .append("squares", cell.squares())
            .append("elements", elements);
    if (cell.locationId() != null) {
      fields.append("location", cell.locationId());
    }
    if (cell.serviceCode() != null) {
      fields.append("service", cell.serviceCode());
    }
    return fields;
  }

  private static Cell cell(Document document) {
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
