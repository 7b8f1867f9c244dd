package id.selaras.indicator.catalogue;

import id.selaras.indicator.aspect.AspectService;
import id.selaras.indicator.needs.NeedService;
import id.selaras.indicator.version.VersionService;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Indicators from draft to published version. Everyone signed in reads what is published; drafts
 * are for planners and auditors.
 */
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

  private final VersionService<Definition, IndicatorVersion> indicators;
  private final AspectService aspects;
  private final NeedService needs;
  private final Clock clock;

  IndicatorController(
      VersionService<Definition, IndicatorVersion> indicators,
      AspectService aspects,
      NeedService needs,
      Clock clock) {
    this.indicators = indicators;
    this.aspects = aspects;
    this.needs = needs;
    this.clock = clock;
  }

  /**
   * Indicator versions by code; one row per version.
   *
   * @param cause what a version came from, as {@code need:<id>}, {@code recommendation:<id>} or
   *     {@code proposal:<id>}: the way from a cause to its versions
   * @param aspect only those of one of these aspects
   */
  @GetMapping
  Mono<Page<IndicatorView>> listIndicators(
      Caller caller,
      @RequestParam(required = false) @Nullable List<VersionStatus> status,
      @RequestParam(required = false) @Nullable List<String> aspect,
      @RequestParam(required = false) @Nullable List<String> cause,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Filter further = Filter.all().wanted("definition.aspectCode", aspect).wanted("causes", cause);
    return indicators
        .page(caller, status, further, cursor, limit)
        .map(page -> page.map(IndicatorController::view));
  }

  /** Starts an indicator with a draft that may be incomplete (PLANNER). */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<IndicatorView>> createIndicator(
      Caller caller, NewId id, @RequestBody Definition definition) {
    return indicators
        .create(
            caller, id, indicatorId -> IndicatorVersion.first(indicatorId, definition.understood()))
        .map(
            created ->
                ResponseEntity.created(
                        URI.create("/api/indicators/" + created.state().indicatorId()))
                    .eTag(VersionService.etag(created))
                    .body(view(created)));
  }

  /** The newest version that the caller may see. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<IndicatorView>> getIndicator(Caller caller, @PathVariable String id) {
    return indicators.current(id, caller).map(IndicatorController::answer);
  }

  /** Changes the draft; after publication opens the draft of the next version (PLANNER). */
  @PutMapping("/{id}")
  Mono<ResponseEntity<IndicatorView>> editIndicator(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody Definition definition) {
    return indicators
        .edit(caller, id, ifMatch.version(), definition.understood())
        .map(IndicatorController::answer);
  }

  /**
   * Publishes the draft (PLANNER); 422 {@code indicator-not-measurable} names everything that is
   * missing, the need that it comes from included.
   */
  @PostMapping("/{id}/publication")
  Mono<ResponseEntity<IndicatorView>> publishIndicator(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return indicators
        .publish(caller, id, ifMatch.version(), this::published)
        .map(IndicatorController::answer);
  }

  /**
   * Retires the newest version in force, or the one named (PLANNER). Published instruments keep
   * naming it; no new one may.
   */
  @PostMapping("/{id}/retirement")
  Mono<ResponseEntity<IndicatorView>> retireIndicator(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody RetirementRequest request) {
    String reason = request.checked();
    return indicators
        .retire(
            caller,
            id,
            ifMatch.version(),
            request.indicatorVersion(),
            version -> version.retired(reason, clock.instant()))
        .map(IndicatorController::answer);
  }

  /**
   * One version, as it was published; appraisals are bound to it.
   *
   * @param number the number of the version, from 1
   */
  @GetMapping("/{id}/versions/{number}")
  Mono<ResponseEntity<IndicatorView>> getIndicatorVersion(
      Caller caller, @PathVariable String id, @PathVariable int number) {
    return indicators.version(id, number, caller).map(IndicatorController::answer);
  }

  private Mono<IndicatorVersion> published(IndicatorVersion draft) {
    String need = draft.definition().needId();
    return Mono.zip(aspects.codes(), need == null ? Mono.just(false) : needs.isKept(need))
        .map(known -> draft.published(known.getT1(), known.getT2(), clock.instant()));
  }

  private static ResponseEntity<IndicatorView> answer(Versioned<IndicatorVersion> version) {
    return ResponseEntity.ok().eTag(VersionService.etag(version)).body(view(version));
  }

  private static IndicatorView view(Versioned<IndicatorVersion> version) {
    return IndicatorView.of(version.version(), version.state());
  }
}
