package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.cycle.Cycle;
import id.selaras.appraisal.cycle.CycleService;
import id.selaras.appraisal.cycle.CycleUnitService;
import id.selaras.appraisal.indicator.IndicatorStore;
import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.appraisal.plan.Plan;
import id.selaras.appraisal.plan.PlanService;
import id.selaras.appraisal.wave.WaveService;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens appraisals where a plan, a cycle and a wave allow it. */
@Service
class OpeningService {
  private final AggregateStore<Appraisal> appraisals;
  private final PlanService plans;
  private final CycleService cycles;
  private final CycleUnitService cycleUnits;
  private final WaveService waves;
  private final IndicatorStore indicators;
  private final EmployeeStore employees;
  private final Policies policies;
  private final Clock clock;

  OpeningService(
      AggregateStore<Appraisal> appraisals,
      PlanService plans,
      CycleService cycles,
      CycleUnitService cycleUnits,
      WaveService waves,
      IndicatorStore indicators,
      EmployeeStore employees,
      Policies policies,
      Clock clock) {
    this.appraisals = appraisals;
    this.plans = plans;
    this.cycles = cycles;
    this.cycleUnits = cycleUnits;
    this.waves = waves;
    this.indicators = indicators;
    this.employees = employees;
    this.policies = policies;
    this.clock = clock;
  }

  /** One appraisal per plan: its id is derived from the plan's. */
  Mono<Versioned<Appraisal>> open(NewId request, Caller caller, Requests.OpeningRequest body) {
    caller.require("EMPLOYEE", "APPRAISER", "SUPERIOR");
    String planId = body.plan();
    NewId id = request.as(Ids.derived("appraisal", planId));
    return appraisals.made(id).switchIfEmpty(Mono.defer(() -> opened(id, caller, planId)));
  }

  private Mono<Versioned<Appraisal>> opened(NewId id, Caller caller, String planId) {
    return plans
        .agreed(planId, caller)
        .flatMap(plan -> cycles.get(plan.cycleId()).flatMap(c -> opening(planId, plan, c.state())))
        .flatMap(
            opening ->
                appraisals.create(id, opening.appraisal(LocalDate.now(clock)), "appraisal.opened"));
  }

  private Mono<Opening> opening(String planId, Plan plan, Cycle cycle) {
    String unitId = plan.people().unitId();
    return waves
        .requirePilot(unitId)
        .then(cycleUnits.requireOpen(plan.cycleId(), unitId))
        .then(Mono.fromRunnable(cycle::requireOpen))
        .thenMany(Flux.fromIterable(plan.results()))
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
                    policies.stamp(cycle.scheme()),
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
