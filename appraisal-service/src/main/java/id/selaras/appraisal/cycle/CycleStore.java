package id.selaras.appraisal.cycle;

import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Keeps cycles. */
@Component
public class CycleStore {

  private static final int TRIES = 5;

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

  /**
   * Changes the schemes of a planned cycle because of a decision, if that has not been done
   * already. What is absent stays as it is.
   */
  public Mono<Void> changeMethod(
      String id, @Nullable SchemeRef scheme, @Nullable SchemeRef numberScheme, String cause) {
    return cycles
        .get(id)
        .filter(cycle -> !cycle.state().causes().contains(cause))
        .flatMap(
            cycle ->
                cycles.change(
                    id,
                    cycle.version(),
                    state -> changed(state, scheme, numberScheme, cause),
                    "CycleMethodChanged"))
        .retryWhen(Retry.max(TRIES).filter(CycleStore::isStale))
        .then();
  }

  private Cycle changed(
      Cycle cycle, @Nullable SchemeRef scheme, @Nullable SchemeRef numberScheme, String cause) {
    if (cycle.status() != CycleStatus.PLANNED) {
      throw Problem.conflict("cycle-not-planned", cycle.status());
    }
    SchemeRef next = scheme == null ? cycle.scheme() : scheme;
    SchemeRef number = numberScheme == null ? cycle.numberScheme() : numberScheme;
    return cycle.scoredBy(
        stamp(next).orElseThrow(() -> Problem.conflict("scheme-unknown", next.code())),
        // A cycle that is older than the number gets it as every new one does.
        number == null
            ? schemes.numberByDefault().stamp()
            : numberStamp(number)
                .orElseThrow(() -> Problem.conflict("scheme-unknown", number.code())),
        cause);
  }

  private static boolean isStale(Throwable failure) {
    return failure instanceof Problem problem && problem.slug().equals("stale");
  }

  private Optional<SchemeStamp> stamp(SchemeRef scheme) {
    return schemes.find(scheme.code(), scheme.version()).map(SchemeStore.Stored::stamp);
  }

  private Optional<SchemeStamp> numberStamp(SchemeRef scheme) {
    return schemes.number(scheme.code(), scheme.version()).map(SchemeStore.StoredNumber::stamp);
  }

  private Cycle opened(Cycle cycle) {
    if (cycle.status() != CycleStatus.PLANNED) {
      throw Problem.conflict("cycle-not-planned", cycle.status());
    }
    SchemeRef number = cycle.numberScheme();
    if (!cycle.isIntact(
        stamp(cycle.scheme()).map(SchemeStamp::hash).orElse(""),
        number == null ? "" : numberStamp(number).map(SchemeStamp::hash).orElse(""))) {
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
