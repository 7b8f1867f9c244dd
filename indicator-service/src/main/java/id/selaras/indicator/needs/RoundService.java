package id.selaras.indicator.needs;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rounds of the needs analysis; planners open and close them. */
@Component
class RoundService {

  private final AggregateStore<Round> rounds;
  private final AggregateStore<Need> needs;
  private final Clock clock;

  RoundService(AggregateStore<Round> rounds, AggregateStore<Need> needs, Clock clock) {
    this.rounds = rounds;
    this.needs = needs;
    this.clock = clock;
  }

  Mono<Page<RoundView>> page(List<RoundStatus> statuses, @Nullable String cursor, int limit) {
    return rounds
        .page(Filter.all().wanted("status", statuses), "-closesOn", cursor, limit)
        .map(page -> page.map(this::view));
  }

  Mono<RoundView> get(String id) {
    return rounds.get(id).map(this::view);
  }

  Mono<RoundView> open(Caller caller, NewId id, RoundRequest request) {
    caller.require("PLANNER");
    return rounds
        .made(id)
        .switchIfEmpty(
            Mono.defer(
                () ->
                    rounds.create(
                        id, request.opened(today(), clock.instant()), "need-round.opened")))
        .map(this::view);
  }

  /** Closes a round that is decided throughout. */
  Mono<RoundView> close(Caller caller, String id, long version) {
    caller.require("PLANNER");
    return rounds
        .changeAsync(
            id,
            version,
            round -> {},
            // Whatever is proposed at this very moment is still decided on: that asks for no round.
            round ->
                needs
                    .findAll(Filter.where("roundId", id).is("status", NeedStatus.PROPOSED))
                    .count()
                    .map(left -> round.closed(left, clock.instant())),
            "need-round.closed")
        .map(this::view);
  }

  private RoundView view(Versioned<Round> round) {
    return RoundView.of(round, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
