package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.served.ServedService;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Page;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The figures of units and periods, from the same cells and roll-ups for everybody. */
@Component
public class SatisfactionService {

  private final CellStore cells;
  private final ServedService served;
  private final UnitDirectory directory;
  private final SatisfactionScheme scheme;

  SatisfactionService(
      CellStore cells, ServedService served, UnitDirectory directory, SatisfactionScheme scheme) {
    this.cells = cells;
    this.served = served;
    this.directory = directory;
    this.scheme = scheme;
  }

  /** One figure per unit and quarter that has any answer. */
  public Mono<List<SatisfactionFigure>> ofQuarters(
      Collection<String> unitIds, List<Period> quarters) {
    List<UnitEvent> units = unitIds.stream().map(directory::byId).filter(Objects::nonNull).toList();
    return quarters.isEmpty()
        ? Mono.just(List.of())
        : figures(new SatisfactionQuery(units, quarters, Period.Span.QUARTER, List.of()), null);
  }

  /**
   * The figures of a page of units.
   *
   * @param unit ids or codes; none means every unit that has a figure
   * @param note what the interval does not say
   */
  Mono<Page<SatisfactionFigure>> page(
      List<String> unit,
      List<Period> periods,
      Period.Span by,
      List<String> services,
      String note,
      @Nullable String cursor,
      int limit) {
    Mono<Set<String>> wanted =
        unit.isEmpty()
            ? cells.withFigures().map(directory::withAncestors)
            : Mono.fromSupplier(() -> Set.copyOf(directory.ids(unit)));
    return wanted
        .map(ids -> directory.all().stream().filter(each -> ids.contains(each.unitId())).toList())
        .map(
            units ->
                new SortedList<>(
                        units,
                        each -> SortedList.key(each.code(), each.unitId()),
                        "satisfaction:" + unit)
                    .page(cursor, limit))
        .flatMap(
            units ->
                figures(new SatisfactionQuery(units.items(), periods, by, services), note)
                    .map(figures -> new Page<>(figures, units.next())));
  }

  private Mono<List<SatisfactionFigure>> figures(SatisfactionQuery query, @Nullable String note) {
    if (query.units().isEmpty()) {
      return Mono.just(List.of());
    }
    SatisfactionQuery.Collector collector = query.collector(directory);
    return cells
        .find(query.reach(directory), query.periods(), query.services())
        .doOnNext(collector::add)
        .then(
            served.of(
                query.units().stream().map(UnitEvent::unitId).toList(),
                query.periods().stream().map(Period::text).toList()))
        .map(sums -> collector.figures(sums, note, scheme));
  }
}
