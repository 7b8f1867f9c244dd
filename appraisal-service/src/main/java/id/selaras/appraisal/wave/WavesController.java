package id.selaras.appraisal.wave;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
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

/** Waves of the roll-out: planned, opened and closed by the planner, readable by all. */
@RestController
@RequestMapping("/api/waves")
class WavesController {

  private final WaveService waves;

  WavesController(WaveService waves) {
    this.waves = waves;
  }

  /** Why a wave opens without the pilot's evaluation, or is held back no longer. */
  record ReasonRequest(@Nullable String reason) {}

  /** Plans a wave of units (PLANNER). */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<WaveView>> planWave(
      Caller caller, NewId id, @RequestBody WaveRequest request) {
    return waves
        .plan(id, caller, request)
        .map(
            wave ->
                ResponseEntity.created(URI.create("/api/waves/" + wave.id()))
                    .eTag(wave.etag())
                    .body(WaveView.of(wave)));
  }

  /** Waves, the last one first. */
  @GetMapping
  Mono<Page<WaveView>> listWaves(
      @RequestParam(defaultValue = "") List<WaveStatus> status,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return waves.page(status, cursor, limit).map(page -> page.map(WaveView::of));
  }

  /** One wave. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<WaveView>> getWave(@PathVariable String id) {
    return waves.get(id).map(WavesController::answer);
  }

  /**
   * Opens a wave whose evaluation is registered. A roll-out needs the evaluation of a pilot as
   * well, or a written reason, which stays with the wave ([DESIGN], domain.md 8: "hasil uji coba
   * menjadi bahan evaluasi").
   */
  @PostMapping("/{id}/opening")
  Mono<ResponseEntity<WaveView>> openWave(
      Caller caller,
      @PathVariable String id,
      IfMatch expected,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return waves
        .open(id, expected.version(), caller, request == null ? null : request.reason())
        .map(WavesController::answer);
  }

  /** Closes a wave (PLANNER). */
  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<WaveView>> closeWave(
      Caller caller, @PathVariable String id, IfMatch expected) {
    return waves.close(id, expected.version(), caller).map(WavesController::answer);
  }

  /** Lets a wave that was held back open again, with a written reason. */
  @PostMapping("/{id}/release")
  Mono<ResponseEntity<WaveView>> releaseWave(
      Caller caller,
      @PathVariable String id,
      IfMatch expected,
      @RequestBody ReasonRequest request) {
    return waves
        .release(id, expected.version(), caller, request.reason())
        .map(WavesController::answer);
  }

  private static ResponseEntity<WaveView> answer(Versioned<Wave> wave) {
    return ResponseEntity.ok().eTag(wave.etag()).body(WaveView.of(wave));
  }
}
