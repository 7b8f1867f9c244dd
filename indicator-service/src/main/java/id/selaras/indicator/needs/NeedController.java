package id.selaras.indicator.needs;

import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/**
 * What units and staff propose to appraise. Everyone signed in reads it with the decisions and
 * their reasons; who proposed what is told to nobody.
 */
@RestController
@RequestMapping("/api/needs")
class NeedController {

  private final NeedService needs;

  NeedController(NeedService needs) {
    this.needs = needs;
  }

  /** What was proposed in a round, the most supported first. */
  @GetMapping("/rounds/{roundId}/items")
  Mono<Page<NeedView>> listNeeds(
      Caller caller,
      @PathVariable String roundId,
      @RequestParam(defaultValue = "") List<NeedStatus> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return needs.page(caller, roundId, status, cursor, limit);
  }

  /** Proposes an aspect (EMPLOYEE, UNIT_HEAD) while the round collects. */
  @PostMapping("/rounds/{roundId}/items")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<NeedView>> proposeNeed(
      Caller caller, NewId newId, @PathVariable String roundId, @RequestBody NeedRequest request) {
    return needs
        .propose(caller, newId, roundId, request)
        .map(
            need ->
                ResponseEntity.created(URI.create("/api/needs/items/" + need.id()))
                    .eTag(etag(need))
                    .body(need));
  }

  /** One proposed aspect and what was decided on it. */
  @GetMapping("/items/{id}")
  Mono<ResponseEntity<NeedView>> getNeed(Caller caller, @PathVariable String id) {
    return needs.get(caller, id).map(NeedController::answer);
  }

  /** Supports a need (EMPLOYEE, UNIT_HEAD); again changes nothing. */
  @PutMapping("/items/{id}/support")
  Mono<ResponseEntity<NeedView>> supportNeed(Caller caller, @PathVariable String id) {
    return needs.support(caller, id, true).map(NeedController::answer);
  }

  /** Withdraws one's support; again changes nothing. */
  @DeleteMapping("/items/{id}/support")
  Mono<ResponseEntity<NeedView>> withdrawNeedSupport(Caller caller, @PathVariable String id) {
    return needs.support(caller, id, false).map(NeedController::answer);
  }

  /**
   * Keeps, merges or drops a need, once and with a reason (PLANNER). A kept one names its aspect,
   * which is added to the catalogue where it is new.
   */
  @PostMapping("/items/{id}/decision")
  Mono<ResponseEntity<NeedView>> decideNeed(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody NeedDecisionRequest request) {
    return needs.decide(caller, id, ifMatch.version(), request).map(NeedController::answer);
  }

  private static ResponseEntity<NeedView> answer(NeedView need) {
    return ResponseEntity.ok().eTag(etag(need)).body(need);
  }

  private static String etag(NeedView need) {
    return "\"" + need.version() + "\"";
  }
}
