package id.selaras.appraisal.appraisal;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Opinions of peers and subordinates about behaviour (PP 30/2019). The appraiser names who is asked
 * and never learns who answered or what one of them said.
 */
@RestController
@RequestMapping("/api/appraisals")
class OpinionsController {
  private final OpinionService opinions;

  OpinionsController(OpinionService opinions) {
    this.opinions = opinions;
  }

  /** The appraiser names whose opinions are asked. Once one has come in, none is dropped. */
  @PutMapping("/{id}/raters")
  Mono<ResponseEntity<OpinionViews.RatersView>> askRaters(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody Requests.RatersRequest request) {
    return opinions.ask(id, ifMatch.version(), caller, request).map(OpinionsController::answer);
  }

  /** Whom the appraiser asked, and how many answered; an auditor sees it too. */
  @MayAnswer("opinions-not-heard")
  @GetMapping("/{id}/raters")
  Mono<ResponseEntity<OpinionViews.RatersView>> getRaters(Caller caller, @PathVariable String id) {
    return opinions.raters(id, caller).map(OpinionsController::answer);
  }

  /** The appraisals for which the caller's opinion is asked. */
  @GetMapping("/opinions")
  Mono<Page<OpinionViews.OpinionInvitation>> listOpinionsAskedOfMe(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return opinions.invitations(caller, cursor, limit);
  }

  /** The caller's own answer. */
  @GetMapping("/{id}/opinions/mine")
  Mono<ResponseEntity<OpinionViews.OwnOpinion>> getMyOpinion(
      Caller caller, @PathVariable String id) {
    return opinions.own(id, caller).map(own -> privately().body(own));
  }

  /** A named rater rates the statements of the values; again replaces it, until it is rated. */
  @PutMapping("/{id}/opinions/mine")
  Mono<ResponseEntity<OpinionViews.OwnOpinion>> giveMyOpinion(
      Caller caller, @PathVariable String id, @RequestBody Requests.BehaviourRequest request) {
    return opinions.give(id, caller, request).map(own -> privately().body(own));
  }

  private static ResponseEntity<OpinionViews.RatersView> answer(
      Versioned<OpinionViews.RatersView> raters) {
    return privately().eTag(raters.etag()).body(raters.state());
  }

  private static ResponseEntity.BodyBuilder privately() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
  }
}
