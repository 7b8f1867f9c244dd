package id.selaras.appraisal.plan;

import id.selaras.appraisal.cycle.CycleService;
import id.selaras.appraisal.cycle.CycleUnitService;
import id.selaras.appraisal.indicator.IndicatorStore;
import id.selaras.appraisal.people.People;
import id.selaras.appraisal.people.PeopleService;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Plans are drafted and handed in by the employee, and agreed by the appraiser. */
@Service
public class PlanService {
  private final AggregateStore<Plan> plans;
  private final PeopleService people;
  private final CycleService cycles;
  private final CycleUnitService cycleUnits;
  private final IndicatorStore indicators;

  PlanService(
      AggregateStore<Plan> plans,
      PeopleService people,
      CycleService cycles,
      CycleUnitService cycleUnits,
      IndicatorStore indicators) {
    this.plans = plans;
    this.people = people;
    this.cycles = cycles;
    this.cycleUnits = cycleUnits;
    this.indicators = indicators;
  }

  /** The plan, agreed, if the caller is its employee or appraiser. */
  public Mono<Plan> agreed(String id, Caller caller) {
    return plans
        .get(id)
        .map(Versioned::state)
        .doOnNext(plan -> plan.people().requireEither(caller))
        .map(plan -> plan.asAgreed().plan());
  }

  Mono<Versioned<Plan>> get(String id, Caller caller) {
    return plans.get(id).doOnNext(plan -> plan.state().people().requireReader(caller));
  }

  Mono<Page<Versioned<Plan>>> page(
      Caller caller,
      List<PlanStatus> statuses,
      List<String> cycleIds,
      @Nullable String cursor,
      int limit) {
    return plans.page(
        People.readableBy(caller).wanted("status", statuses).wanted("cycleId", cycleIds),
        "cycleId",
        cursor,
        limit);
  }

  Mono<Versioned<Plan>> draft(NewId id, Caller caller, PlanRequest request) {
    caller.require("EMPLOYEE");
    PlanRequest.Content content = request.content();
    return plans
        .made(id)
        .switchIfEmpty(
            check(content)
                .then(Mono.defer(() -> people.ofAccount(caller.account())))
                .flatMap(p -> cycleUnits.requireOpen(content.cycleId(), p.unitId()).thenReturn(p))
                .map(p -> Plan.draft(p, content.cycleId(), content.instrument(), content.results()))
                .flatMap(plan -> plans.create(id, plan, "plan.drafted")));
  }

  Mono<Versioned<Plan>> revise(String id, long version, Caller caller, PlanRequest request) {
    return plans.changeAsync(
        id,
        version,
        plan -> plan.people().requireEmployee(caller),
        plan -> {
          PlanRequest.Content content = request.content();
          Plan revised =
              plan.asDraft().revise(content.cycleId(), content.instrument(), content.results());
          return cycleUnits
              .requireOpen(content.cycleId(), plan.people().unitId())
              .then(check(content))
              .thenReturn(revised);
        },
        "plan.revised");
  }

  Mono<Versioned<Plan>> submit(String id, long version, Caller caller) {
    return plans.changeAsync(
        id,
        version,
        plan -> plan.people().requireEmployee(caller),
        plan -> people.ofAccount(caller.account()).map(plan.asDraft()::submit),
        "plan.submitted");
  }

  Mono<Versioned<Plan>> agree(String id, long version, Caller caller) {
    return byAppraiser(id, version, caller, plan -> plan.asSubmitted().agree(), "plan.agreed");
  }

  Mono<Versioned<Plan>> giveBack(String id, long version, Caller caller, @Nullable String reason) {
    return byAppraiser(
        id, version, caller, plan -> plan.asSubmitted().giveBack(reason), "plan.returned");
  }

  private Mono<Versioned<Plan>> byAppraiser(
      String id, long version, Caller caller, UnaryOperator<Plan> change, String event) {
    return plans.change(id, version, plan -> plan.people().requireAppraiser(caller), change, event);
  }

  /** Everything named exists here, is in force, and has a target that can be measured. */
  private Mono<Void> check(PlanRequest.Content content) {
    return cycles
        .get(content.cycleId())
        .doOnNext(cycle -> cycle.state().requireNotClosed())
        .then(indicators.instrument(content.instrument().id(), content.instrument().version()))
        .thenMany(Flux.fromIterable(content.items().entrySet()))
        .concatMap(
            placed -> {
              PlannedResult.Item item = placed.getValue();
              return indicators
                  .indicator(item.indicatorId(), item.indicatorVersion())
                  .flatMapIterable(indicator -> item.faults(indicator, placed.getKey()));
            })
        .collectList()
        .doOnNext(
            errors -> {
              if (!errors.isEmpty()) {
                throw Problem.rule("plan-invalid").with(errors);
              }
            })
        .then();
  }
}
