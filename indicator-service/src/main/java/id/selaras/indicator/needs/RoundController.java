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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rounds of the needs analysis. Everyone signed in reads them; planners open and close them. */
@RestController
@RequestMapping("/api/needs/rounds")
class RoundController {

  private final RoundService rounds;

  RoundController(RoundService rounds) {
    this.rounds = rounds;
  }

  /** All rounds, the one that closes last first. */
  @GetMapping
  Mono<Page<RoundView>> listRounds(
      @RequestParam(defaultValue = "") List<RoundStatus> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return rounds.page(status, cursor, limit);
  }

  /** One round. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<RoundView>> getRound(@PathVariable String id) {
    return rounds.get(id).map(RoundController::answer);
  }

  /** Opens a round (PLANNER) that collects until the end of its last day. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<RoundView>> openRound(
      Caller caller, NewId id, @RequestBody RoundRequest request) {
    return rounds
        .open(caller, id, request)
        .map(
            round ->
                ResponseEntity.created(URI.create("/api/needs/rounds/" + round.id()))
                    .eTag(etag(round))
                    .body(round));
  }

  /**
   * Closes a round that is decided throughout (PLANNER), before or after its last day; 409 {@code
   * needs-undecided} while it is not.
   */
  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<RoundView>> closeRound(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return rounds.close(caller, id, ifMatch.version()).map(RoundController::answer);
  }

  private static ResponseEntity<RoundView> answer(RoundView round) {
    return ResponseEntity.ok().eTag(etag(round)).body(round);
  }

  private static String etag(RoundView round) {
    return "\"" + round.version() + "\"";
  }
}
