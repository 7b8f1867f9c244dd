package id.selaras.evaluation.progress;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Caller;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Final results per unit and cycle (PermenPANRB 6/2022), for everybody who is signed in. */
@RestController
@RequestMapping("/api/evaluation/performance")
class PerformanceController {

  private final ResultStore<Performance> performanceResults;
  private final PerformanceParameters parameters;
  private final UnitDirectory units;

  PerformanceController(
      ResultStore<Performance> performanceResults,
      PerformanceParameters parameters,
      UnitDirectory units) {
    this.performanceResults = performanceResults;
    this.parameters = parameters;
    this.units = units;
  }

  /**
   * A unit's results.
   *
   * @param predicates absent where too few are final
   */
  record PerformanceView(
      String unitId,
      @Nullable String unitCode,
      @Nullable String unitName,
      String cycleId,
      long finals,
      @Nullable Map<String, Long> predicates) {

    private String sort() {
      return SortedList.key(unitCode == null ? unitId : unitCode, cycleId, unitId);
    }
  }

  /**
   * Results by unit code and cycle.
   *
   * @param unit only these units, each by id or code
   * @param cycle only those of one of these cycles
   */
  @MayAnswer("unit-unknown")
  @GetMapping
  Mono<Page<PerformanceView>> listPerformance(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> cycle,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return performanceResults
        .findAll(Map.of("unitId", units.ids(unit), "cycleId", cycle))
        .map(this::view)
        .collectList()
        .map(
            items ->
                new SortedList<>(items, PerformanceView::sort, "performance:" + unit + cycle)
                    .page(cursor, limit));
  }

  private PerformanceView view(Performance performance) {
    UnitEvent unit = units.byId(performance.unitId());
    return new PerformanceView(
        performance.unitId(),
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        performance.cycleId(),
        performance.finals(),
        performance.finals() < parameters.minimumFinals() ? null : performance.predicates());
  }
}
