package id.selaras.indicator.needs;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Rounds of the needs analysis. Everyone signed in reads them; planners open and close them. */
@RestController
@RequestMapping("/api/needs/rounds")
class RoundController {

  private final AggregateStore<Round> rounds;
  private final AggregateStore<Need> needs;
  private final Clock clock;

  RoundController(AggregateStore<Round> rounds, AggregateStore<Need> needs, Clock clock) {
    this.rounds = rounds;
    this.needs = needs;
    this.clock = clock;
  }

  /** All rounds, the one that closes last first. */
  @GetMapping
  Mono<Page<RoundView>> list(
      @RequestParam(required = false) @Nullable List<RoundStatus> status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Criteria filter = new Criteria();
    if (status != null) {
      filter = filter.and("state.status").in(status.stream().map(Enum::name).toList());
    }
    return rounds.page(filter, "-state.closesOn", cursor, limit).map(page -> page.map(this::view));
  }

  /** One round. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<RoundView>> get(@PathVariable String id) {
    return rounds.get(id).map(this::answer);
  }

  /** Opens a round (PLANNER) that collects until the end of its last day. */
  @PostMapping
  Mono<ResponseEntity<RoundView>> open(Caller caller, NewId id, @RequestBody RoundRequest request) {
    caller.require("PLANNER");
    return rounds
        .made(id)
        .switchIfEmpty(Mono.defer(() -> opened(id, request)))
        .map(
            created ->
                ResponseEntity.created(URI.create("/api/needs/rounds/" + created.id()))
                    .eTag(created.etag())
                    .body(view(created)));
  }

  /**
   * Closes a round that is decided throughout (PLANNER), before or after its last day; 409 {@code
   * needs-undecided} while it is not.
   */
  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<RoundView>> close(Caller caller, IfMatch ifMatch, @PathVariable String id) {
    caller.require("PLANNER");
    Criteria undecided =
        Criteria.where("state.roundId").is(id).and("state.status").is(NeedStatus.PROPOSED.name());
    return needs
        .findAll(undecided)
        .count()
        // Whatever is proposed at this very moment is still decided on: that asks for no round.
        .flatMap(
            left ->
                rounds.change(
                    id,
                    ifMatch.version(),
                    round -> round.closed(left, clock.instant()),
                    "need-round.closed"))
        .map(this::answer);
  }

  private Mono<Versioned<Round>> opened(NewId id, RoundRequest request) {
    return rounds.create(
        id, request.opened(LocalDate.now(clock), clock.instant()), "need-round.opened");
  }

  private ResponseEntity<RoundView> answer(Versioned<Round> round) {
    return ResponseEntity.ok().eTag(round.etag()).body(view(round));
  }

  private RoundView view(Versioned<Round> round) {
    return RoundView.of(round, LocalDate.now(clock));
  }
}
