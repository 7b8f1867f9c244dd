package id.selaras.appraisal.plan;

import id.selaras.appraisal.cycle.CycleStatus;
import id.selaras.appraisal.cycle.CycleStore;
import id.selaras.appraisal.cycle.CycleUnitStore;
import id.selaras.appraisal.indicator.IndicatorStore;
import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.people.People;
import id.selaras.appraisal.people.PeopleStore;
import id.selaras.appraisal.scoring.Target;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps plans; each change asks for the right of the caller on that plan first. */
@Component
public class PlanStore {
  private final AggregateStore<Plan> plans;
  private final PeopleStore people;
  private final CycleStore cycles;
  private final CycleUnitStore cycleUnits;
  private final IndicatorStore indicators;

  PlanStore(
      AggregateStore<Plan> plans,
      PeopleStore people,
      CycleStore cycles,
      CycleUnitStore cycleUnits,
      IndicatorStore indicators) {
    this.plans = plans;
    this.people = people;
    this.cycles = cycles;
    this.cycleUnits = cycleUnits;
    this.indicators = indicators;
  }

  /** The plan, or the problem {@code not-found}. */
  public Mono<Versioned<Plan>> byId(String id) {
    return plans.get(id);
  }

  Mono<Versioned<Plan>> draft(NewId id, Caller caller, PlanRequest.Content content) {
    return plans
        .made(id)
        .switchIfEmpty(
            checked(content)
                .then(Mono.defer(() -> people.ofAccount(caller.account())))
                .flatMap(p -> cycleUnits.requireOpen(content.cycleId(), p.unitId()).thenReturn(p))
                .map(p -> Plan.draft(p, content.cycleId(), content.instrument(), content.results()))
                .flatMap(plan -> plans.create(id, plan, "PlanDrafted")));
  }

  Mono<Versioned<Plan>> revise(
      String id, long version, Caller caller, PlanRequest.Content content) {
    return guarded(id, p -> p.requireEmployee(caller))
        .flatMap(plan -> cycleUnits.requireOpen(content.cycleId(), plan.state().people().unitId()))
        .then(checked(content))
        .then(
            plans.change(
                id,
                version,
                plan ->
                    plan.asDraft()
                        .revise(content.cycleId(), content.instrument(), content.results()),
                "PlanRevised"));
  }

  Mono<Versioned<Plan>> submit(String id, long version, Caller caller) {
    return guarded(id, p -> p.requireEmployee(caller))
        .then(people.ofAccount(caller.account()))
        .flatMap(
            today ->
                plans.change(id, version, plan -> plan.asDraft().submit(today), "PlanSubmitted"));
  }

  Mono<Versioned<Plan>> agree(String id, long version, Caller caller) {
    return byAppraiser(id, version, caller, plan -> plan.asSubmitted().agree(), "PlanAgreed");
  }

  Mono<Versioned<Plan>> giveBack(String id, long version, Caller caller, @Nullable String reason) {
    return byAppraiser(
        id, version, caller, plan -> plan.asSubmitted().giveBack(reason), "PlanReturned");
  }

  Mono<Page<Versioned<Plan>>> page(
      Caller caller,
      List<PlanStatus> statuses,
      List<String> cycleIds,
      @Nullable String cursor,
      int limit) {
    List<Criteria> parts = new ArrayList<>();
    if (!caller.has("AUDITOR")) {
      parts.add(
          new Criteria()
              .orOperator(
                  Criteria.where("state.people.employeeAccount").is(caller.account()),
                  Criteria.where("state.people.appraiserAccount").is(caller.account()),
                  Criteria.where("state.people.superiorAccount").is(caller.account())));
    }
    if (!statuses.isEmpty()) {
      parts.add(Criteria.where("state.status").in(statuses.stream().map(Enum::name).toList()));
    }
    if (!cycleIds.isEmpty()) {
      parts.add(Criteria.where("state.cycleId").in(cycleIds));
    }
    Criteria filter = parts.isEmpty() ? new Criteria() : new Criteria().andOperator(parts);
    return plans.page(filter, "state.cycleId", cursor, limit);
  }

  private Mono<Versioned<Plan>> byAppraiser(
      String id, long version, Caller caller, UnaryOperator<Plan> change, String event) {
    return guarded(id, p -> p.requireAppraiser(caller))
        .then(plans.change(id, version, change, event));
  }

  private Mono<Versioned<Plan>> guarded(String id, Consumer<People> right) {
    return plans.get(id).doOnNext(plan -> right.accept(plan.state().people()));
  }

  /** Everything named exists here, is in force, and has a target that can be measured. */
  private Mono<Void> checked(PlanRequest.Content content) {
    return cycles
        .byId(content.cycleId())
        .doOnNext(
            cycle -> {
              if (cycle.state().status() == CycleStatus.CLOSED) {
                throw Problem.conflict("cycle-is-closed");
              }
            })
        .then(indicators.instrument(content.instrument().id(), content.instrument().version()))
        .thenMany(Flux.range(0, content.results().size()))
        .concatMap(
            r ->
                Flux.range(0, content.results().get(r).indicators().size())
                    .concatMap(
                        i ->
                            violations(
                                content.results().get(r).indicators().get(i),
                                "/results/" + r + "/indicators/" + i)))
        .collectList()
        .doOnNext(
            errors -> {
              if (!errors.isEmpty()) {
                throw Problem.rule("plan-invalid").with(errors);
              }
            })
        .then();
  }

  private Flux<Violation> violations(PlannedResult.Item item, String pointer) {
    return indicators
        .indicator(item.indicatorId(), item.indicatorVersion())
        .flatMapIterable(
            indicator -> {
              List<Violation> errors = new ArrayList<>();
              if (indicator.status() != IndicatorVersion.Status.PUBLISHED) {
                errors.add(Violation.at(pointer + "/indicatorVersion", "indicator-retired"));
              }
              Target target = item.target() == null ? indicator.target() : item.target();
              if (target == null || !target.fits(indicator.direction())) {
                errors.add(
                    Violation.at(
                        pointer + "/target", "target-not-measurable", indicator.direction()));
              }
              return errors;
            });
  }
}
