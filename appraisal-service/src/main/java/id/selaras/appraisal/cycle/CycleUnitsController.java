package id.selaras.appraisal.cycle;

import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * A cycle in each unit: it opens where enough people have passed the quiz on what they are
 * appraised by and have answered ([DESIGN], domain.md 8).
 */
@RestController
@RequestMapping("/api/cycles/{cycleId}/units")
class CycleUnitsController {

  private final CycleUnitStore units;
  private final Clock clock;

  CycleUnitsController(CycleUnitStore units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** The unit to open the cycle in. */
  record UnitRequest(@Nullable String unitId) {}

  /** Opens the cycle in a unit; asked for again, the answer is the same. */
  @PostMapping
  Mono<ResponseEntity<CycleUnitView>> open(
      Caller caller, @PathVariable String cycleId, @RequestBody UnitRequest request) {
    caller.require("PLANNER");
    String unitId = request.unitId();
    if (unitId == null || unitId.isBlank()) {
      throw Problem.rule("request-incomplete").with(List.of(Violation.at("/unitId", "required")));
    }
    return units
        .open(cycleId, unitId, caller.account(), LocalDate.now(clock))
        .map(
            opened ->
                ResponseEntity.created(URI.create("/api/cycles/" + cycleId + "/units/" + unitId))
                    .body(CycleUnitView.of(opened)));
  }

  /**
   * The pilot units of every open wave with their coverage, whether or not the cycle is open there:
   * aggregates, readable by whoever signs in. All in one page, since a city has some 200 units.
   */
  @GetMapping
  Mono<Page<UnitReadiness>> list(@PathVariable String cycleId) {
    return units.readiness(cycleId).map(all -> new Page<>(all, null));
  }

  @GetMapping("/{unitId}")
  Mono<CycleUnitView> get(@PathVariable String cycleId, @PathVariable String unitId) {
    return units.find(cycleId, unitId).map(CycleUnitView::of);
  }
}
