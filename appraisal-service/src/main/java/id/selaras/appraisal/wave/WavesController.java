package id.selaras.appraisal.wave;

import id.selaras.appraisal.organisation.UnitStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Waves of the roll-out: planned, opened and closed by the planner, readable by all. */
@RestController
@RequestMapping("/api/waves")
class WavesController {

  private final WaveStore waves;
  private final UnitStore units;
  private final Clock clock;

  WavesController(WaveStore waves, UnitStore units, Clock clock) {
    this.waves = waves;
    this.units = units;
    this.clock = clock;
  }

  /** What a planner sends; whatever is wrong is told at once. */
  record WaveRequest(
      @Nullable String name,
      @Nullable WaveKind kind,
      @Nullable LocalDate startsOn,
      @Nullable List<String> pilotUnits,
      @Nullable List<String> controlUnits) {}

  /** A wave as clients see it. */
  record WaveView(
      String id,
      long version,
      String name,
      WaveKind kind,
      LocalDate startsOn,
      WaveStatus status,
      List<WaveUnit> units) {

    static WaveView of(Versioned<Wave> wave) {
      Wave state = wave.state();
      return new WaveView(
          wave.id(),
          wave.version(),
          state.name(),
          state.kind(),
          state.startsOn(),
          state.status(),
          state.units());
    }
  }

  @PostMapping
  Mono<ResponseEntity<WaveView>> plan(Caller caller, NewId id, @RequestBody WaveRequest request) {
    caller.require("PLANNER");
    List<String> pilots = orEmpty(request.pilotUnits());
    List<String> controls = orEmpty(request.controlUnits());
    Set<String> named = new HashSet<>(pilots);
    named.addAll(controls);
    return units
        .among(named)
        .map(Versioned::id)
        .collect(HashSet<String>::new, Set::add)
        .flatMap(known -> waves.plan(id, wave(request, pilots, controls, known)))
        .map(
            wave ->
                ResponseEntity.created(URI.create("/api/waves/" + wave.id()))
                    .eTag(wave.etag())
                    .body(WaveView.of(wave)));
  }

  @GetMapping
  Mono<Page<WaveView>> list(
      @RequestParam(defaultValue = "") List<WaveStatus> status,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return waves.page(status, cursor, limit).map(page -> page.map(WaveView::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<WaveView>> get(@PathVariable String id) {
    return waves.byId(id).map(WavesController::answer);
  }

  @PostMapping("/{id}/opening")
  Mono<ResponseEntity<WaveView>> open(Caller caller, @PathVariable String id, IfMatch expected) {
    caller.require("PLANNER");
    return waves.open(id, expected.version(), LocalDate.now(clock)).map(WavesController::answer);
  }

  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<WaveView>> close(Caller caller, @PathVariable String id, IfMatch expected) {
    caller.require("PLANNER");
    return waves.close(id, expected.version(), LocalDate.now(clock)).map(WavesController::answer);
  }

  private static ResponseEntity<WaveView> answer(Versioned<Wave> wave) {
    return ResponseEntity.ok().eTag(wave.etag()).body(WaveView.of(wave));
  }

  private static List<String> orEmpty(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }

  private static Wave wave(
      WaveRequest request, List<String> pilots, List<String> controls, Set<String> known) {
    List<Violation> wrong = new ArrayList<>();
    String name = request.name();
    if (name == null || name.isBlank()) {
      wrong.add(Violation.at("/name", "required"));
    }
    WaveKind kind = request.kind();
    if (kind == null) {
      wrong.add(Violation.at("/kind", "required"));
    }
    LocalDate startsOn = request.startsOn();
    if (startsOn == null) {
      wrong.add(Violation.at("/startsOn", "required"));
    }
    if (pilots.isEmpty()) {
      wrong.add(Violation.at("/pilotUnits", "required"));
    }
    Set<String> seen = new HashSet<>();
    check("/pilotUnits/", pilots, known, seen, wrong);
    check("/controlUnits/", controls, known, seen, wrong);
    if (name == null || kind == null || startsOn == null || !wrong.isEmpty()) {
      throw Problem.rule("wave-invalid").with(wrong);
    }
    return Wave.planned(name.strip(), kind, startsOn, pilots, controls);
  }

  /** Each unit is known and named once: nobody is pilot and control of the same wave. */
  private static void check(
      String pointer,
      List<String> ids,
      Set<String> known,
      Set<String> seen,
      List<Violation> wrong) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (!known.contains(id)) {
        wrong.add(Violation.at(pointer + i, "unit-unknown", id));
      } else if (!seen.add(id)) {
        wrong.add(Violation.at(pointer + i, "unit-named-twice", id));
      }
    }
  }
}
