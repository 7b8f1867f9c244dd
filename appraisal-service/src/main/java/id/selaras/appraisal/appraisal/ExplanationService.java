package id.selaras.appraisal.appraisal;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Language;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The figures of an appraisal: suggested, explained, and computed again. */
@Service
class ExplanationService {
  private final AggregateStore<Appraisal> appraisals;
  private final Policies policies;
  private final Clock clock;

  ExplanationService(AggregateStore<Appraisal> appraisals, Policies policies, Clock clock) {
    this.appraisals = appraisals;
    this.policies = policies;
    this.clock = clock;
  }

  /** What the scheme suggests to the appraiser, as of today until it is rated. */
  Mono<Suggestion> suggestion(String id, Caller caller) {
    return appraisals
        .get(id)
        .map(Versioned::state)
        .doOnNext(appraisal -> appraisal.people().requireAppraiser(caller))
        .map(
            appraisal -> {
              Policy policy = policies.of(appraisal);
              Appraisal seen =
                  appraisal.phase() instanceof AppraisalPhase.Collecting
                      ? appraisal.change().on(LocalDate.now(clock))
                      : appraisal;
              Outcome outcome = Outcome.of(policy, Calculation.compute(seen, policy, null));
              // With opinions still coming in, a number would tell the last of them.
              return Suggestion.of(outcome, !policy.hearsOpinions() || !appraisal.takesOpinions());
            });
  }

  Mono<Explanation> explanation(String id, Caller caller, Language language) {
    return readable(id, caller)
        .map(
            appraisal -> {
              if (appraisal.rating() == null) {
                throw Problem.conflict("appraisal-not-rated");
              }
              return Explanation.of(id, appraisal, policies.of(appraisal), language);
            });
  }

  /** Computes a final appraisal again from what is stored. */
  Mono<Recomputation> recomputation(String id, Caller caller) {
    return readable(id, caller)
        .map(
            appraisal -> {
              Finalisation finalisation = appraisal.finalisation();
              if (finalisation == null) {
                throw Problem.conflict("appraisal-not-final");
              }
              return Recomputation.of(
                  id, appraisal, finalisation, policies.of(appraisal), policies.stamps(appraisal));
            });
  }

  private Mono<Appraisal> readable(String id, Caller caller) {
    return appraisals
        .get(id)
        .map(Versioned::state)
        .doOnNext(appraisal -> appraisal.people().requireReader(caller));
  }
}
