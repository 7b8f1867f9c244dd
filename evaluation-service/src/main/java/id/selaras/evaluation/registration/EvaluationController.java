package id.selaras.evaluation.registration;

import id.selaras.evaluation.recommendation.RecommendationService;
import id.selaras.evaluation.recommendation.RecommendationView;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Language;
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

/**
 * Evaluations: registered by an evaluator before the wave opens, looked at once, readable by
 * everybody who is signed in. There is no way to change what was registered. [DESIGN]
 */
@RestController
@RequestMapping("/api/evaluation/evaluations")
class EvaluationController {

  private final EvaluationService evaluations;
  private final RecommendationService recommendations;
  private final UnitDirectory directory;

  EvaluationController(
      EvaluationService evaluations,
      RecommendationService recommendations,
      UnitDirectory directory) {
    this.evaluations = evaluations;
    this.recommendations = recommendations;
    this.directory = directory;
  }

  /**
   * What the look would see now. It counts for nothing: four looks at 5 per cent would find an
   * effect in about 13 per cent of nothing.
   */
  record Monitoring(String evaluationId, boolean monitoring, String label, ResultView figures) {}

  /** Registers an evaluation; 409 once its wave is open. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<EvaluationView>> registerEvaluation(
      Caller caller, NewId id, @RequestBody Registration request, Language language) {
    Texts texts = Texts.in(language);
    return evaluations
        .register(caller, id, request)
        .map(
            stored ->
                ResponseEntity.created(URI.create("/api/evaluation/evaluations/" + stored.id()))
                    .eTag(stored.etag())
                    .body(view(stored, texts, null)));
  }

  /**
   * Evaluations, the newest first.
   *
   * @param wave only those of one of these waves
   */
  @GetMapping
  Mono<ResponseEntity<Page<EvaluationView>>> listEvaluations(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> wave,
      @RequestParam(defaultValue = "") List<Evaluation.Status> status,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Language language) {
    Texts texts = Texts.in(language);
    return evaluations
        .page(wave, status, cursor, limit)
        .map(page -> ResponseEntity.ok().body(page.map(stored -> view(stored, texts, null))));
  }

  /** One evaluation with its result, and what it led to. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<EvaluationView>> getEvaluation(
      Caller caller, @PathVariable String id, Language language) {
    return evaluations.byId(id).flatMap(stored -> answer(stored, Texts.in(language)));
  }

  /** Takes the one look, not before its day. */
  @PostMapping("/{id}/look")
  Mono<ResponseEntity<EvaluationView>> lookAtEvaluation(
      Caller caller, IfMatch expected, @PathVariable String id, Language language) {
    return evaluations
        .look(caller, id, expected.version())
        .flatMap(stored -> answer(stored, Texts.in(language)));
  }

  /** The present figures, which are no result. */
  @GetMapping("/{id}/monitoring")
  Mono<ResponseEntity<Monitoring>> monitorEvaluation(
      Caller caller, @PathVariable String id, Language language) {
    Texts texts = Texts.in(language);
    return evaluations
        .monitoring(caller, id)
        .map(
            now ->
                new Monitoring(
                    id,
                    true,
                    texts.say("monitoring", now.evaluation().lookOn().toString()),
                    ResultView.of(now.evaluation(), now.look(), directory, texts)))
        .map(body -> ResponseEntity.ok().body(body));
  }

  private Mono<ResponseEntity<EvaluationView>> answer(Versioned<Evaluation> stored, Texts texts) {
    return recommendations
        .ofEvaluation(stored.id())
        .map(led -> ResponseEntity.ok().eTag(stored.etag()).body(view(stored, texts, led)));
  }

  private EvaluationView view(
      Versioned<Evaluation> stored,
      Texts texts,
      @Nullable List<RecommendationView> recommendations) {
    return EvaluationView.of(stored, directory, texts, recommendations);
  }
}
