package id.selaras.indicator.instrument;

import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.version.VersionService;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Instruments from draft to published version. Everyone signed in reads what is published; drafts
 * are for planners and auditors.
 */
@RestController
@RequestMapping("/api/instruments")
class InstrumentController {

  private final VersionService<InstrumentDefinition, InstrumentVersion> instruments;
  private final IndicatorStore indicators;

  InstrumentController(
      VersionService<InstrumentDefinition, InstrumentVersion> instruments,
      IndicatorStore indicators) {
    this.instruments = instruments;
    this.indicators = indicators;
  }

  /** Instrument versions by code; one row per version. */
  @GetMapping
  Mono<Page<InstrumentView>> listInstruments(
      Caller caller,
      @RequestParam(required = false) @Nullable List<VersionStatus> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return instruments
        .page(caller, status, Filter.all(), cursor, limit)
        .map(page -> page.map(InstrumentController::view));
  }

  /** Starts an instrument with a draft that may be incomplete (PLANNER). */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<InstrumentView>> createInstrument(
      Caller caller, NewId id, @RequestBody InstrumentDefinition definition) {
    return instruments
        .create(caller, id, instrumentId -> InstrumentVersion.first(instrumentId, definition))
        .map(
            created ->
                ResponseEntity.created(
                        URI.create("/api/instruments/" + created.state().instrumentId()))
                    .eTag(VersionService.etag(created))
                    .body(view(created)));
  }

  /** The newest version that the caller may see. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<InstrumentView>> getInstrument(Caller caller, @PathVariable String id) {
    return instruments.current(id, caller).map(InstrumentController::answer);
  }

  /** Changes the draft; after publication opens the draft of the next version (PLANNER). */
  @PutMapping("/{id}")
  Mono<ResponseEntity<InstrumentView>> editInstrument(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody InstrumentDefinition definition) {
    return instruments
        .edit(caller, id, ifMatch.version(), definition)
        .map(InstrumentController::answer);
  }

  /**
   * Publishes the draft (PLANNER); 422 {@code instrument-not-publishable} names every weight and
   * indicator in the way.
   */
  @PostMapping("/{id}/publication")
  Mono<ResponseEntity<InstrumentView>> publishInstrument(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return instruments
        .publish(
            caller,
            id,
            ifMatch.version(),
            draft -> indicators.publishedOf(draft.definition().versionIds()).map(draft::published))
        .map(InstrumentController::answer);
  }

  /**
   * One version, as it was published; plans and appraisals are bound to it.
   *
   * @param number the number of the version, from 1
   */
  @GetMapping("/{id}/versions/{number}")
  Mono<ResponseEntity<InstrumentView>> getInstrumentVersion(
      Caller caller, @PathVariable String id, @PathVariable int number) {
    return instruments.version(id, number, caller).map(InstrumentController::answer);
  }

  private static ResponseEntity<InstrumentView> answer(Versioned<InstrumentVersion> version) {
    return ResponseEntity.ok().eTag(VersionService.etag(version)).body(view(version));
  }

  private static InstrumentView view(Versioned<InstrumentVersion> version) {
    return InstrumentView.of(version.version(), version.state());
  }
}
