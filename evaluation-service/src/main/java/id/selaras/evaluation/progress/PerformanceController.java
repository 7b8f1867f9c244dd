package id.selaras.evaluation.progress;

import com.mongodb.client.model.Filters;
import id.selaras.evaluation.stream.ResultStore;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
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
      @Nullable Map<String, Long> predicates) {}

  /** {@code unit} is an id or a code and, like {@code cycle}, may be repeated. */
  @GetMapping
  Mono<Page<PerformanceView>> performance(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> cycle) {
    var parts = new ArrayList<Bson>();
    List<String> wanted =
        unit.stream()
            .map(
                each ->
                    units
                        .find(each)
                        .map(UnitEvent::unitId)
                        .orElseThrow(() -> Problem.notFound("unit-unknown", each)))
            .toList();
    if (!wanted.isEmpty()) {
      parts.add(Filters.in("unitId", wanted));
    }
    if (!cycle.isEmpty()) {
      parts.add(Filters.in("cycleId", cycle));
    }
    return performanceResults
        .findAll(parts.isEmpty() ? Filters.empty() : Filters.and(parts))
        .map(this::view)
        .sort(
            Comparator.comparing(
                    (PerformanceView view) ->
                        Objects.requireNonNullElse(view.unitCode(), view.unitId()))
                .thenComparing(PerformanceView::cycleId))
        .collectList()
        .map(items -> new Page<>(items, null));
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
