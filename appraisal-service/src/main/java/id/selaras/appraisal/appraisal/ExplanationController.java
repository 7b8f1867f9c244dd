package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.OpinionStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of an appraisal: suggested, explained, and computed again. */
@RestController
@RequestMapping("/api/appraisals/{id}")
class ExplanationController {
  private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

  private final AppraisalStore appraisals;
  private final PolicyStore policies;
  private final OpinionStore opinions;
  private final Clock clock;

  ExplanationController(
      AppraisalStore appraisals, PolicyStore policies, OpinionStore opinions, Clock clock) {
    this.appraisals = appraisals;
    this.policies = policies;
    this.opinions = opinions;
    this.clock = clock;
  }

  /** What the scheme suggests to the appraiser, as of today until it is rated. */
  @GetMapping("/suggestion")
  Mono<ResponseEntity<Suggestion>> suggestion(Caller caller, @PathVariable String id) {
    return appraisals
        .byId(id)
        .map(Versioned::state)
        .doOnNext(appraisal -> appraisal.people().requireAppraiser(caller))
        .zipWhen(appraisal -> opinions.of(id))
        .map(
            both -> {
              Appraisal appraisal = both.getT1();
              Policy policy = policies.of(appraisal);
              Appraisal seen =
                  appraisal.phase() instanceof AppraisalPhase.Collecting
                      ? appraisal.hearing(both.getT2(), policy).change().on(LocalDate.now(clock))
                      : appraisal;
              Outcome outcome = Outcome.of(policy, Calculation.compute(seen, policy, null));
              return privately().body(Suggestion.of(outcome));
            });
  }

  /** Each step with its inputs, rule and source, for all who may read the appraisal. */
  @GetMapping("/explanation")
  Mono<ResponseEntity<Explanation>> explanation(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    boolean english = prefersEnglish(languages);
    return appraisals
        .byId(id)
        .map(Versioned::state)
        .doOnNext(appraisal -> appraisal.people().requireReader(caller))
        .map(
            appraisal -> {
              if (appraisal.rating() == null) {
                throw Problem.conflict("appraisal-not-rated");
              }
              return privately()
                  .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "id")
                  .body(Explanation.of(id, appraisal, policies.of(appraisal), english));
            });
  }

  /** Computes a final appraisal again from what is stored, and names what was altered. */
  @PostMapping("/recomputation")
  Mono<ResponseEntity<Recomputation>> recompute(Caller caller, @PathVariable String id) {
    return appraisals
        .byId(id)
        .map(Versioned::state)
        .doOnNext(appraisal -> appraisal.people().requireReader(caller))
        .map(
            appraisal -> {
              Finalisation finalisation = appraisal.finalisation();
              if (finalisation == null) {
                throw Problem.conflict("appraisal-not-final");
              }
              return privately()
                  .body(
                      Recomputation.of(
                          id,
                          appraisal,
                          finalisation,
                          policies.of(appraisal),
                          policies.stamps(appraisal)));
            });
  }

  private static ResponseEntity.BodyBuilder privately() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
  }

  /** Indonesian unless English is preferred. */
  private static boolean prefersEnglish(@Nullable String languages) {
    if (languages == null) {
      return false;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(languages), LANGUAGES);
      return Locale.ENGLISH.equals(best);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
