package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sources of survey responses. [DESIGN] */
@RestController
@RequestMapping("/api/surveys/sources")
class SourceController {

  private static final String[] KEEPERS = {"ADMIN", "EVALUATOR"};

  private final SourceStore sources;
  private final SatisfactionScheme scheme;

  SourceController(SourceStore sources, SatisfactionScheme scheme) {
    this.sources = sources;
    this.scheme = scheme;
  }

  /** How many people a unit served in a period. */
  record ServedRequest(@Nullable String unitId, @Nullable String period, @Nullable Long served) {}

  /** Registers a source with its mapping by name. */
  @PostMapping
  Mono<ResponseEntity<SourceView>> register(
      Caller caller, NewId id, @RequestBody SourceRequest request) {
    caller.require(KEEPERS);
    return sources
        .register(id, request)
        .map(
            stored ->
                ResponseEntity.created(URI.create("/api/surveys/sources/" + stored.state().code()))
                    .eTag(stored.etag())
                    .body(SourceView.of(stored, scheme)));
  }

  /** Every source, by code. */
  @GetMapping
  Mono<Page<SourceView>> all(Caller caller) {
    caller.require("ADMIN", "EVALUATOR", "AUDITOR");
    return sources
        .all()
        .map(source -> SourceView.of(source, scheme))
        .sort(Comparator.comparing(SourceView::code))
        .collectList()
        .map(items -> new Page<>(items, null));
  }

  /** One source. */
  @GetMapping("/{code}")
  Mono<ResponseEntity<SourceView>> one(Caller caller, @PathVariable String code) {
    caller.require("ADMIN", "EVALUATOR", "AUDITOR");
    return sources.byCode(code).map(this::answer);
  }

  /** Changes a source; its code stays. */
  @PutMapping("/{code}")
  Mono<ResponseEntity<SourceView>> change(
      Caller caller,
      IfMatch expected,
      @PathVariable String code,
      @RequestBody SourceRequest request) {
    caller.require(KEEPERS);
    return sources.change(code, expected.version(), request).map(this::answer);
  }

  /** Records how many people a unit served in a period (annex of PermenPANRB 14/2017: sample). */
  @PostMapping("/{code}/served")
  Mono<ResponseEntity<SourceView>> served(
      Caller caller,
      IfMatch expected,
      @PathVariable String code,
      @RequestBody ServedRequest request) {
    caller.require(KEEPERS);
    var wrong = new ArrayList<Violation>();
    String unitId = request.unitId();
    String period = request.period();
    Long number = request.served();
    if (unitId == null) {
      wrong.add(Violation.at("/unitId", "value-required"));
    }
    if (period == null || Period.parse(period).isEmpty()) {
      wrong.add(Violation.at("/period", "period-form"));
    }
    if (number == null || number < 0) {
      wrong.add(Violation.at("/served", "served-form"));
    }
    if (unitId == null || period == null || number == null || !wrong.isEmpty()) {
      throw Problem.rule("served-invalid").with(wrong);
    }
    return sources
        .serve(code, expected.version(), new Served(unitId, period, number))
        .map(this::answer);
  }

  private ResponseEntity<SourceView> answer(Versioned<Source> stored) {
    return ResponseEntity.ok().eTag(stored.etag()).body(SourceView.of(stored, scheme));
  }
}
