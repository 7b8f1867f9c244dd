package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The steps of an employee through a campaign that addresses their unit: read, pass the quiz, say
 * whether they accept. Each is the employee's own, so none needs an If-Match; done twice is done
 * once.
 */
@RestController
@RequestMapping("/api/campaigns/{id}")
class AcknowledgementController {

  private final CampaignService campaigns;
  private final AcknowledgementService acknowledgements;

  AcknowledgementController(CampaignService campaigns, AcknowledgementService acknowledgements) {
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
  }

  /**
   * @param answers index of the choice, from 0, for each question in its order
   */
  record Answers(@Nullable List<@Nullable Integer> answers) {}

  /**
   * How an attempt went.
   *
   * @param attempts how many there were so far
   * @param wrong numbers of the questions answered wrongly, from 1; the right answers are not told
   */
  record Graded(BigDecimal score, boolean passed, int attempts, List<Integer> wrong) {}

  /**
   * @param reason required for a doubt and a disagreement; nobody sees whose it is
   */
  record Answer(@Nullable Acceptance answer, @Nullable String reason) {}

  /** The caller has read the material. */
  @PostMapping("/reading")
  Mono<ResponseEntity<CampaignView>> readCampaign(Caller caller, @PathVariable String id) {
    return step(caller, id, acknowledgements::read);
  }

  /**
   * The caller answers the quiz. The same Idempotency-Key counts once; once passed, the quiz stays
   * passed and further attempts are not counted.
   */
  @PostMapping("/quiz-attempts")
  Mono<ResponseEntity<Graded>> attemptQuiz(
      Caller caller, NewId newId, @PathVariable String id, @RequestBody Answers body) {
    String attemptId = newId.value();
    return campaigns
        .addressed(caller, id)
        .flatMap(
            who -> {
              Attempt attempt = who.campaign().state().quiz().attempt(attemptId, body.answers());
              return acknowledgements.attempt(who.campaign(), who.employee(), attempt);
            })
        .map(
            state -> {
              Attempt counted = state.attemptOf(attemptId);
              return personal()
                  .body(
                      new Graded(
                          counted.score(), counted.passed(), state.attempts(), counted.wrong()));
            });
  }

  /** Whether the caller, having passed, accepts what was announced. */
  @PutMapping("/acceptance")
  Mono<ResponseEntity<CampaignView>> acceptCampaign(
      Caller caller, @PathVariable String id, @RequestBody Answer body) {
    return step(
        caller,
        id,
        (campaign, employee) ->
            acknowledgements.answer(campaign, employee, body.answer(), body.reason()));
  }

  private Mono<ResponseEntity<CampaignView>> step(
      Caller caller,
      String id,
      BiFunction<Versioned<Campaign>, Employee, Mono<Acknowledgement>> step) {
    return campaigns
        .addressed(caller, id)
        .flatMap(
            who ->
                step.apply(who.campaign(), who.employee())
                    .map(
                        state ->
                            personal()
                                .eTag(who.campaign().etag())
                                .body(
                                    CampaignView.whole(
                                        id,
                                        who.campaign().version(),
                                        who.campaign().state(),
                                        caller.has("PLANNER"),
                                        CampaignView.Mine.of(state)))));
  }

  private static ResponseEntity.BodyBuilder personal() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
  }
}
