package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appraisal cycles: planned, opened and closed by the planner, readable by whoever signs in. */
@RestController
@RequestMapping("/api/cycles")
class CyclesController {

  private final CycleStore cycles;
  private final SchemeStore schemes;

  CyclesController(CycleStore cycles, SchemeStore schemes) {
    this.cycles = cycles;
    this.schemes = schemes;
  }

  /** What a planner sends; whatever is missing is told at once. */
  record CycleRequest(
      @Nullable String name,
      @Nullable Integer year,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable SchemeRequest scheme,
      @Nullable SchemeRequest numberScheme) {}

  /** The scheme of a request. */
  record SchemeRequest(@Nullable String code, @Nullable Integer version) {}

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

  @PostMapping
  Mono<ResponseEntity<CycleView>> plan(Caller caller, NewId id, @RequestBody CycleRequest request) {
    caller.require("PLANNER");
    return cycles
        .plan(id, cycle(request))
        .map(
            cycle ->
                ResponseEntity.created(URI.create("/api/cycles/" + cycle.id()))
                    .eTag(cycle.etag())
                    .body(CycleView.of(cycle)));
  }

  @GetMapping
  Mono<Page<CycleView>> list(
      @RequestParam(defaultValue = "") List<CycleStatus> status,
      @RequestParam(defaultValue = "") List<Integer> year,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return cycles.page(status, year, cursor, limit).map(page -> page.map(CycleView::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<CycleView>> get(@PathVariable String id) {
    return cycles.byId(id).map(CyclesController::answer);
  }

  @PostMapping("/{id}/opening")
  Mono<ResponseEntity<CycleView>> open(Caller caller, @PathVariable String id, IfMatch expected) {
    caller.require("PLANNER");
    return cycles.open(id, expected.version()).map(CyclesController::answer);
  }

  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<CycleView>> close(Caller caller, @PathVariable String id, IfMatch expected) {
    caller.require("PLANNER");
    return cycles.close(id, expected.version()).map(CyclesController::answer);
  }

  private static ResponseEntity<CycleView> answer(Versioned<Cycle> cycle) {
    return ResponseEntity.ok().eTag(cycle.etag()).body(CycleView.of(cycle));
  }

  private Cycle cycle(CycleRequest request) {
    List<Violation> missing = new ArrayList<>();
    String name = request.name();
    if (name == null || name.isBlank()) {
      missing.add(Violation.at("/name", "required"));
    }
    Integer year = request.year();
    if (year == null) {
      missing.add(Violation.at("/year", "required"));
    }
    LocalDate startsOn = request.startsOn();
    if (startsOn == null) {
      missing.add(Violation.at("/startsOn", "required"));
    }
    LocalDate endsOn = request.endsOn();
    if (endsOn == null) {
      missing.add(Violation.at("/endsOn", "required"));
    } else if (startsOn != null && !endsOn.isAfter(startsOn)) {
      missing.add(Violation.at("/endsOn", "cycle-ends-before-start"));
    }
    SchemeStore.Stored scheme = scheme(request.scheme(), missing);
    SchemeStore.StoredNumber number = number(request.numberScheme(), missing);
    if (name == null
        || year == null
        || startsOn == null
        || endsOn == null
        || scheme == null
        || number == null
        || !missing.isEmpty()) {
      throw Problem.rule("cycle-invalid").with(missing);
    }
    return Cycle.planned(name.strip(), year, startsOn, endsOn, scheme.stamp(), number.stamp());
  }

  /** The number scheme asked for, or the one that a cycle has which names none. */
  private SchemeStore.@Nullable StoredNumber number(
      @Nullable SchemeRequest request, List<Violation> missing) {
    if (request == null) {
      return schemes.numberByDefault();
    }
    String code = request.code();
    Integer version = request.version();
    if (code == null || version == null) {
      missing.add(Violation.at("/numberScheme", "required"));
      return null;
    }
    SchemeStore.StoredNumber number = schemes.number(code, version).orElse(null);
    if (number == null) {
      missing.add(Violation.at("/numberScheme", "scheme-unknown", code, version));
    }
    return number;
  }

  private SchemeStore.@Nullable Stored scheme(
      @Nullable SchemeRequest request, List<Violation> missing) {
    String code = request == null ? null : request.code();
    Integer version = request == null ? null : request.version();
    if (code == null || version == null) {
      missing.add(Violation.at("/scheme", "required"));
      return null;
    }
    SchemeStore.Stored scheme = schemes.find(code, version).orElse(null);
    if (scheme == null) {
      missing.add(Violation.at("/scheme", "scheme-unknown", code, version));
    }
    return scheme;
  }
}
