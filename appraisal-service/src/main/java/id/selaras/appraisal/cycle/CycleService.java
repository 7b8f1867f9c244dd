package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.scoring.Schemes;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Cycles are planned, opened and closed by the planner. */
@Service
public class CycleService {

  private final AggregateStore<Cycle> cycles;
  private final Schemes schemes;

  CycleService(AggregateStore<Cycle> cycles, Schemes schemes) {
    this.cycles = cycles;
    this.schemes = schemes;
  }

  /** The cycle, or the problem {@code not-found}. */
  public Mono<Versioned<Cycle>> get(String id) {
    return cycles.get(id);
  }

  Mono<Page<Versioned<Cycle>>> page(
      List<CycleStatus> statuses, List<Integer> years, @Nullable String cursor, int limit) {
    return cycles.page(
        Filter.all().wanted("status", statuses).wanted("year", years), "-startsOn", cursor, limit);
  }

  Mono<Versioned<Cycle>> plan(NewId id, Caller caller, CycleRequest request) {
    caller.require("PLANNER");
    return cycles.create(id, request.cycle(schemes), "cycle.planned");
  }

  Mono<Versioned<Cycle>> open(String id, long version, Caller caller) {
    caller.require("PLANNER");
    return cycles.change(id, version, cycle -> cycle.opened(schemes), "cycle.opened");
  }

  Mono<Versioned<Cycle>> close(String id, long version, Caller caller) {
    caller.require("PLANNER");
    return cycles.change(id, version, Cycle::closed, "cycle.closed");
  }

  /**
   * Changes the schemes of a planned cycle because of a decision, if that has not been done
   * already. What is absent stays as it is.
   */
  public Mono<Void> changeMethod(
      String id, @Nullable SchemeRef scheme, @Nullable SchemeRef numberScheme, String cause) {
    return cycles
        .update(
            id,
            cycle -> cycle.scoredBecauseOf(cause, scheme, numberScheme, schemes),
            "cycle.method-changed")
        .then();
  }
}
