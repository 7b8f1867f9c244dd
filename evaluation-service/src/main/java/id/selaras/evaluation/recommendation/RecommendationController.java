package id.selaras.evaluation.recommendation;

import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
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

/**
 * Recommendations with their evidence and their fate, readable by everybody who is signed in. Those
 * that decide on them do so where the indicator or the method is kept. [DESIGN]
 */
@RestController
@RequestMapping("/api/evaluation/recommendations")
class RecommendationController {

  private final RecommendationService recommendations;

  RecommendationController(RecommendationService recommendations) {
    this.recommendations = recommendations;
  }

  /** Raises one by hand. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<RecommendationView>> raiseRecommendation(
      Caller caller, NewId id, @RequestBody RecommendationRequest request) {
    return recommendations
        .raise(caller, id, request)
        .map(
            view ->
                ResponseEntity.created(URI.create("/api/evaluation/recommendations/" + view.id()))
                    .eTag(Long.toString(view.version()))
                    .body(view));
  }

  /**
   * Recommendations, the newest first; {@code evaluation} is the one that led to them.
   *
   * @param target only those about one of these kinds of target
   * @param evaluation only those raised by one of these evaluations
   */
  @GetMapping
  Mono<Page<RecommendationView>> listRecommendations(
      Caller caller,
      @RequestParam(defaultValue = "") List<Target.Kind> target,
      @RequestParam(defaultValue = "") List<String> evaluation,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return recommendations.page(target, evaluation, cursor, limit);
  }

  /** One recommendation with its fate. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<RecommendationView>> getRecommendation(
      Caller caller, @PathVariable String id) {
    return recommendations
        .byId(id)
        .map(view -> ResponseEntity.ok().eTag(Long.toString(view.version())).body(view));
  }
}
