package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
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

/** Sources of survey responses. [DESIGN] */
@RestController
@RequestMapping("/api/surveys/sources")
class SourceController {

  private final SourceService sources;
  private final SatisfactionScheme scheme;

  SourceController(SourceService sources, SatisfactionScheme scheme) {
    this.sources = sources;
    this.scheme = scheme;
  }

  /** Registers a source with its mapping by name. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<SourceView>> registerSource(
      Caller caller, NewId id, @RequestBody SourceRequest request) {
    return sources
        .register(caller, id, request)
        .map(
            stored ->
                ResponseEntity.created(URI.create("/api/surveys/sources/" + stored.state().code()))
                    .eTag(stored.etag())
                    .body(SourceView.of(stored, scheme)));
  }

  /** Sources, by code. */
  @GetMapping
  Mono<Page<SourceView>> listSources(
      Caller caller,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return sources
        .page(caller, cursor, limit)
        .map(page -> page.map(source -> SourceView.of(source, scheme)));
  }

  /**
   * One source.
   *
   * @param code the code of the source
   */
  @GetMapping("/{code}")
  Mono<ResponseEntity<SourceView>> getSource(Caller caller, @PathVariable String code) {
    return sources.one(caller, code).map(this::answer);
  }

  /**
   * Changes a source; its code stays.
   *
   * @param code the code of the source
   */
  @PutMapping("/{code}")
  Mono<ResponseEntity<SourceView>> changeSource(
      Caller caller,
      IfMatch expected,
      @PathVariable String code,
      @RequestBody SourceRequest request) {
    return sources.change(caller, code, expected.version(), request).map(this::answer);
  }

  private ResponseEntity<SourceView> answer(Versioned<Source> stored) {
    return ResponseEntity.ok().eTag(stored.etag()).body(SourceView.of(stored, scheme));
  }
}
