package id.selaras.appraisal.organisation;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds units. */
@Component
public class UnitStore {

  private final AggregateStore<Unit> units;

  UnitStore(AggregateStore<Unit> units) {
    this.units = units;
  }

  /** The id that a code gives; the same on every import and in every installation. */
  public static String idOf(String code) {
    return Ids.derived("unit", code);
  }

  /** The unit, or nothing. */
  public Mono<Versioned<Unit>> find(String id) {
    return units.find(id);
  }

  /** The unit, or the problem {@code not-found}. */
  public Mono<Versioned<Unit>> byId(String id) {
    return units.get(id);
  }

  /** The units among these ids that exist. */
  public Flux<Versioned<Unit>> among(Collection<String> ids) {
    return ids.isEmpty() ? Flux.empty() : units.findAll(Criteria.where("_id").in(ids));
  }

  /** Whether a unit is another one or lies below it. */
  public Mono<Boolean> within(String unitId, String topId) {
    if (unitId.equals(topId)) {
      return Mono.just(true);
    }
    return units
        .find(unitId)
        .flatMap(
            unit -> {
              String parentId = unit.state().parentId();
              return parentId == null ? Mono.just(false) : within(parentId, topId);
            })
        .defaultIfEmpty(false);
  }

  /** A page of units by code; each filter may be absent, several values of one mean or. */
  Mono<Page<Versioned<Unit>>> page(
      List<UnitKind> kinds,
      List<String> parents,
      List<String> codes,
      @Nullable String cursor,
      int limit) {
    List<Criteria> parts = new ArrayList<>();
    if (!kinds.isEmpty()) {
      parts.add(Criteria.where("state.kind").in(kinds.stream().map(Enum::name).toList()));
    }
    if (!parents.isEmpty()) {
      parts.add(Criteria.where("state.parentId").in(parents));
    }
    if (!codes.isEmpty()) {
      parts.add(Criteria.where("state.code").in(codes));
    }
    Criteria filter = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
    return units.page(filter, "state.code", cursor, limit);
  }
}
