package id.selaras.appraisal.cycle;

import id.selaras.platform.Caller;
import id.selaras.platform.Page;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * A cycle in each unit: it opens where enough people have passed the quiz on what they are
 * appraised by and have answered ([DESIGN], domain.md 8).
 */
@RestController
@RequestMapping("/api/cycles/{cycleId}/units")
class CycleUnitsController {

  private final CycleUnitService units;

  CycleUnitsController(CycleUnitService units) {
    this.units = units;
  }

  /** Opens the cycle in a unit; asked for again, the answer is the same. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<CycleUnitView>> openCycleUnit(
      Caller caller, @PathVariable String cycleId, @RequestBody CycleUnitRequest request) {
    return units
        .open(cycleId, request, caller)
        .map(
            opened ->
                ResponseEntity.created(
                        URI.create("/api/cycles/" + cycleId + "/units/" + opened.unitId()))
                    .body(CycleUnitView.of(opened)));
  }

  /**
   * The pilot units of every open wave with their coverage, whether or not the cycle is open there:
   * aggregates, readable by whoever signs in. All in one page where no limit is asked for, since a
   * city has some 200 units.
   */
  @GetMapping
  Mono<Page<UnitReadiness>> listCycleUnits(
      @PathVariable String cycleId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return units
        .readiness(cycleId)
        .map(all -> Page.of(all, UnitReadiness::unitId, "readiness " + cycleId, cursor, limit));
  }

  /** One unit of a cycle. */
  @GetMapping("/{unitId}")
  Mono<CycleUnitView> getCycleUnit(@PathVariable String cycleId, @PathVariable String unitId) {
    return units.get(cycleId, unitId).map(CycleUnitView::of);
  }
}
