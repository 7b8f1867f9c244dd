package id.selaras.indicator.aspect;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The aspects that are appraised. Everyone signed in may read them; planners add to them. */
@RestController
@RequestMapping("/api/aspects")
class AspectController {

  private final AggregateStore<Aspect> aspects;

  AspectController(AggregateStore<Aspect> aspects) {
    this.aspects = aspects;
  }

  /** All aspects by code. */
  @GetMapping
  Mono<Page<AspectView>> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return aspects
        .page(new Criteria(), "state.code", cursor, limit)
        .map(page -> page.map(AspectController::view));
  }

  /** One aspect. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<AspectView>> get(@PathVariable String id) {
    return aspects
        .get(id)
        .map(aspect -> ResponseEntity.ok().eTag(aspect.etag()).body(view(aspect)));
  }

  /** Adds an aspect (PLANNER); its code is taken once only. */
  @PostMapping
  Mono<ResponseEntity<AspectView>> create(Caller caller, NewId id, @RequestBody AspectDraft draft) {
    caller.require("PLANNER");
    Aspect aspect = draft.checked();
    return aspects
        .create(id.as(AspectStore.idOf(aspect.code())), aspect, "aspect.created")
        .map(
            created ->
                ResponseEntity.created(URI.create("/api/aspects/" + created.id()))
                    .eTag(created.etag())
                    .body(view(created)));
  }

  private static AspectView view(Versioned<Aspect> aspect) {
    return AspectView.of(aspect.id(), aspect.version(), aspect.state());
  }
}
