package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.cycle.Cycle;
import id.selaras.appraisal.cycle.CycleStatus;
import id.selaras.appraisal.cycle.CycleStore;
import id.selaras.appraisal.cycle.CycleUnitStore;
import id.selaras.appraisal.indicator.IndicatorStore;
import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.appraisal.plan.Plan;
import id.selaras.appraisal.plan.PlanStore;
import id.selaras.appraisal.scoring.SchemeStore;
import id.selaras.appraisal.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps appraisals, and opens them where a plan, a cycle and a wave allow it. */
@Component
class AppraisalStore {
  private final AggregateStore<Appraisal> appraisals;
  private final PlanStore plans;
  private final CycleStore cycles;
  private final CycleUnitStore cycleUnits;
  private final WaveStore waves;
  private final IndicatorStore indicators;
  private final SchemeStore schemes;
  private final PolicyStore policies;
  private final EmployeeStore employees;
  private final Clock clock;

  AppraisalStore(
      AggregateStore<Appraisal> appraisals,
      PlanStore plans,
      CycleStore cycles,
      CycleUnitStore cycleUnits,
      WaveStore waves,
      IndicatorStore indicators,
      SchemeStore schemes,
      PolicyStore policies,
      EmployeeStore employees,
      Clock clock) {
    this.appraisals = appraisals;
    this.plans = plans;
    this.cycles = cycles;
    this.cycleUnits = cycleUnits;
    this.waves = waves;
    this.indicators = indicators;
    this.schemes = schemes;
    this.policies = policies;
    this.employees = employees;
    this.clock = clock;
  }

  Mono<Versioned<Appraisal>> byId(String id) {
    return appraisals.get(id);
  }

  /** One appraisal per plan: its id is derived from the plan's. */
  Mono<Versioned<Appraisal>> open(NewId request, Caller caller, String planId) {
    NewId id = request.as(Ids.derived("appraisal", planId));
    return appraisals.made(id).switchIfEmpty(Mono.defer(() -> opened(id, caller, planId)));
  }

  private Mono<Versioned<Appraisal>> opened(NewId id, Caller caller, String planId) {
    return plans
        .byId(planId)
        .doOnNext(plan -> plan.state().people().requireEither(caller))
        .map(plan -> plan.state().asAgreed().plan())
        .flatMap(
            plan ->
                cycles
                    .byId(plan.cycleId())
                    .map(Versioned::state)
                    .flatMap(cycle -> openUnitOnly(plan).then(opening(planId, plan, cycle))))
        .flatMap(
            opening ->
                appraisals.create(id, opening.appraisal(LocalDate.now(clock)), "AppraisalOpened"));
  }

  /**
   * Changes an appraisal if the caller has the right to; the right is asked for before the version,
   * so that a stranger learns nothing from a 412.
   */
  Mono<Versioned<Appraisal>> change(
      String id,
      long version,
      Consumer<Appraisal> right,
      UnaryOperator<Appraisal> change,
      String event) {
    return appraisals
        .get(id)
        .doOnNext(appraisal -> right.accept(appraisal.state()))
        .then(appraisals.change(id, version, change, event));
  }

  Mono<Page<Versioned<Appraisal>>> page(
      Caller caller,
      List<AppraisalStatus> statuses,
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
    return appraisals.page(filter, "-state.period", cursor, limit);
  }

  /** The appraisals for which the caller's opinion is asked. */
  Mono<Page<Versioned<Appraisal>>> asking(Caller caller, @Nullable String cursor, int limit) {
    return appraisals.page(
        Criteria.where("state.number.raters.account").is(caller.account()),
        "-state.period",
        cursor,
        limit);
  }

  private Mono<Void> openUnitOnly(Plan plan) {
    return waves
        .pilotOpen(plan.people().unitId())
        .doOnNext(
            pilot -> {
              if (!pilot) {
                throw Problem.rule("unit-outside-open-wave", plan.people().unitId());
              }
            })
        .then(cycleUnits.requireOpen(plan.cycleId(), plan.people().unitId()));
  }

  private Mono<Opening> opening(String planId, Plan plan, Cycle cycle) {
    if (cycle.status() != CycleStatus.OPEN) {
      return Mono.error(Problem.conflict("appraisal-outside-open-cycle", cycle.status()));
    }
    SchemeStore.Stored scheme =
        schemes
            .find(cycle.scheme().code(), cycle.scheme().version())
            .orElseThrow(() -> Problem.conflict("scheme-unknown", cycle.scheme().code()));
    return Flux.fromIterable(plan.results())
        .flatMapIterable(result -> result.indicators())
        .concatMap(item -> indicators.indicator(item.indicatorId(), item.indicatorVersion()))
        .collectMap(found -> found.indicatorId() + ":" + found.version())
        .zipWith(indicators.instrument(plan.instrument().id(), plan.instrument().version()))
        .zipWith(employmentStatus(plan))
        .map(
            all ->
                new Opening(
                    planId,
                    plan,
                    Integer.toString(cycle.year()),
                    cycle.startsOn(),
                    cycle.endsOn(),
                    scheme.stamp(),
                    all.getT1().getT2(),
                    all.getT1().getT1(),
                    policies.opened(cycle.numberScheme(), all.getT2())));
  }

  private Mono<String> employmentStatus(Plan plan) {
    return employees
        .byId(plan.people().employeeId())
        .map(employee -> employee.state().employmentStatus().name())
        .switchIfEmpty(
            Mono.error(() -> Problem.notYetKnown("employee", plan.people().employeeId())));
  }
}
