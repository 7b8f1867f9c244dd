package id.selaras.appraisal.appraisal;

import id.selaras.platform.Caller;
import id.selaras.platform.Language;
import id.selaras.platform.MayAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of an appraisal: suggested, explained, and computed again. */
@RestController
@RequestMapping("/api/appraisals/{id}")
class ExplanationController {
  private final ExplanationService explanations;

  ExplanationController(ExplanationService explanations) {
    this.explanations = explanations;
  }

  /** What the scheme suggests to the appraiser, as of today until it is rated. */
  @MayAnswer("scheme-unknown")
  @GetMapping("/suggestion")
  Mono<ResponseEntity<Suggestion>> suggestRating(Caller caller, @PathVariable String id) {
    return explanations.suggestion(id, caller).map(body -> privately().body(body));
  }

  /** Each step with its inputs, rule and source, for all who may read the appraisal. */
  @MayAnswer("appraisal-not-rated")
  @GetMapping("/explanation")
  Mono<ResponseEntity<Explanation>> explainAppraisal(
      Caller caller, @PathVariable String id, Language language) {
    return explanations.explanation(id, caller, language).map(body -> privately().body(body));
  }

  /** Computes a final appraisal again from what is stored, and names what was altered. */
  @PostMapping("/recomputation")
  Mono<ResponseEntity<Recomputation>> recomputeAppraisal(Caller caller, @PathVariable String id) {
    return explanations.recomputation(id, caller).map(body -> privately().body(body));
  }

  private static ResponseEntity.BodyBuilder privately() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
  }
}
