package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.source.Served;
import id.selaras.evaluation.source.SourceStore;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The figures of units in some periods, from the same cells and roll-ups as everybody sees. */
@Component
public class QuarterStore {

  private final CellStore cells;
  private final UnitDirectory directory;
  private final SourceStore sources;
  private final SatisfactionScheme scheme;

  QuarterStore(
      CellStore cells, UnitDirectory directory, SourceStore sources, SatisfactionScheme scheme) {
    this.cells = cells;
    this.directory = directory;
    this.sources = sources;
    this.scheme = scheme;
  }

  /** One figure per unit and period that has any answer. */
  public Mono<List<SatisfactionFigure>> figures(Collection<String> unitIds, List<Period> periods) {
    List<UnitEvent> units = unitIds.stream().map(directory::byId).filter(Objects::nonNull).toList();
    if (units.isEmpty() || periods.isEmpty()) {
      return Mono.just(List.of());
    }
    var query = new SatisfactionQuery(units, periods, Period.Span.QUARTER, false);
    List<CellStore.Span> days =
        periods.stream().map(period -> new CellStore.Span(period.from(), period.to())).toList();
    SatisfactionQuery.Collector collector = query.collector(directory);
    return cells
        .find(query.reach(directory), days, List.of())
        .doOnNext(collector::add)
        .then(sources.all().flatMapIterable(source -> source.state().served()).collectList())
        .map(served -> collector.figures((unit, period) -> sum(served, unit, period), "", scheme));
  }

  /**
   * Whether the database holds what a record of the result topic told, or something newer.
   *
   * @param gone whether the record took the cell away
   */
  public Mono<Boolean> holds(String key, long offset, boolean gone) {
    return cells
        .offset(key)
        .map(held -> held >= offset)
        // An end whose cell is not there has nothing to take away.
        .defaultIfEmpty(gone);
  }

  private static @Nullable Long sum(List<Served> figures, String unitId, String period) {
    List<Served> fitting =
        figures.stream()
            .filter(each -> each.unitId().equals(unitId) && each.period().equals(period))
            .toList();
    return fitting.isEmpty() ? null : fitting.stream().mapToLong(Served::served).sum();
  }
}
