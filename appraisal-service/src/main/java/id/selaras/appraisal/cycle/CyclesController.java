package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

/** Appraisal cycles: planned, opened and closed by the planner, readable by whoever signs in. */
@RestController
@RequestMapping("/api/cycles")
class CyclesController {

  private final CycleService cycles;

  CyclesController(CycleService cycles) {
    this.cycles = cycles;
  }

  /** A cycle as clients see it. */
  record CycleView(
      String id,
      long version,
      String name,
      int year,
      LocalDate startsOn,
      LocalDate endsOn,
      SchemeRef scheme,
      @Nullable SchemeRef numberScheme,
      CycleStatus status,
      String hash,
      List<String> causes) {

    static CycleView of(Versioned<Cycle> cycle) {
      Cycle state = cycle.state();
      return new CycleView(
          cycle.id(),
          cycle.version(),
          state.name(),
          state.year(),
          state.startsOn(),
          state.endsOn(),
          state.scheme(),
          state.numberScheme(),
          state.status(),
          state.hash(),
          state.causes());
    }
  }

  /** Plans a cycle of a wave (PLANNER). */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<CycleView>> planCycle(
      Caller caller, NewId id, @RequestBody CycleRequest request) {
    return cycles
        .plan(id, caller, request)
        .map(
            cycle ->
                ResponseEntity.created(URI.create("/api/cycles/" + cycle.id()))
                    .eTag(cycle.etag())
                    .body(CycleView.of(cycle)));
  }

  /**
   * Cycles, the last one first.
   *
   * @param year only those of one of these years
   */
  @GetMapping
  Mono<Page<CycleView>> listCycles(
      @RequestParam(defaultValue = "") List<CycleStatus> status,
      @RequestParam(defaultValue = "") List<Integer> year,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return cycles.page(status, year, cursor, limit).map(page -> page.map(CycleView::of));
  }

  /** One cycle. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<CycleView>> getCycle(@PathVariable String id) {
    return cycles.get(id).map(CyclesController::answer);
  }

  /** Opens a cycle for its units (PLANNER). */
  @PostMapping("/{id}/opening")
  Mono<ResponseEntity<CycleView>> openCycle(
      Caller caller, @PathVariable String id, IfMatch expected) {
    return cycles.open(id, expected.version(), caller).map(CyclesController::answer);
  }

  /** Closes a cycle (PLANNER); nothing in it changes any more. */
  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<CycleView>> closeCycle(
      Caller caller, @PathVariable String id, IfMatch expected) {
    return cycles.close(id, expected.version(), caller).map(CyclesController::answer);
  }

  private static ResponseEntity<CycleView> answer(Versioned<Cycle> cycle) {
    return ResponseEntity.ok().eTag(cycle.etag()).body(CycleView.of(cycle));
  }
}
