package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps cycles. */
@Component
public class CycleStore {

  private final AggregateStore<Cycle> cycles;
  private final SchemeStore schemes;

  CycleStore(AggregateStore<Cycle> cycles, SchemeStore schemes) {
    this.cycles = cycles;
    this.schemes = schemes;
  }

  /** The cycle, or the problem {@code not-found}. */
  public Mono<Versioned<Cycle>> byId(String id) {
    return cycles.get(id);
  }

  Mono<Versioned<Cycle>> plan(NewId id, Cycle cycle) {
    return cycles.create(id, cycle, "CyclePlanned");
  }

  Mono<Page<Versioned<Cycle>>> page(
      List<CycleStatus> statuses, List<Integer> years, @Nullable String cursor, int limit) {
    List<Criteria> parts = new ArrayList<>();
    if (!statuses.isEmpty()) {
      parts.add(Criteria.where("state.status").in(statuses.stream().map(Enum::name).toList()));
    }
    if (!years.isEmpty()) {
      parts.add(Criteria.where("state.year").in(years));
    }
    Criteria filter = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
    return cycles.page(filter, "-state.startsOn", cursor, limit);
  }

  Mono<Versioned<Cycle>> open(String id, long version) {
    return cycles.change(id, version, this::opened, "CycleOpened");
  }

  Mono<Versioned<Cycle>> close(String id, long version) {
    return cycles.change(id, version, CycleStore::closed, "CycleClosed");
  }

  private Cycle opened(Cycle cycle) {
    if (cycle.status() != CycleStatus.PLANNED) {
      throw Problem.conflict("cycle-not-planned", cycle.status());
    }
    String schemeHash =
        schemes
            .find(cycle.scheme().code(), cycle.scheme().version())
            .map(SchemeStore.Stored::hash)
            .orElse("");
    SchemeRef number = cycle.numberScheme();
    String numberHash =
        number == null
            ? ""
            : schemes
                .number(number.code(), number.version())
                .map(SchemeStore.StoredNumber::hash)
                .orElse("");
    if (!cycle.isIntact(schemeHash, numberHash)) {
      throw Problem.conflict("cycle-altered");
    }
    return cycle.with(CycleStatus.OPEN);
  }

  private static Cycle closed(Cycle cycle) {
    if (cycle.status() != CycleStatus.OPEN) {
      throw Problem.conflict("cycle-not-open", cycle.status());
    }
    return cycle.with(CycleStatus.CLOSED);
  }
}
