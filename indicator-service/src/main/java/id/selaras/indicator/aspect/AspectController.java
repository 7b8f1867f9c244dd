package id.selaras.indicator.aspect;

import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
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

/** The aspects that are appraised. Everyone signed in may read them; planners add to them. */
@RestController
@RequestMapping("/api/aspects")
class AspectController {

  private final AspectService aspects;

  AspectController(AspectService aspects) {
    this.aspects = aspects;
  }

  /** All aspects by code. */
  @GetMapping
  Mono<Page<AspectView>> listAspects(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return aspects.page(cursor, limit);
  }

  /** One aspect. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<AspectView>> getAspect(@PathVariable String id) {
    return aspects.get(id).map(aspect -> ResponseEntity.ok().eTag(etag(aspect)).body(aspect));
  }

  /** Adds an aspect (PLANNER); its code is taken once only. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<AspectView>> createAspect(
      Caller caller, NewId id, @RequestBody AspectDraft draft) {
    return aspects
        .create(caller, id, draft)
        .map(
            created ->
                ResponseEntity.created(URI.create("/api/aspects/" + created.id()))
                    .eTag(etag(created))
                    .body(created));
  }

  private static String etag(AspectView aspect) {
    return "\"" + aspect.version() + "\"";
  }
}
