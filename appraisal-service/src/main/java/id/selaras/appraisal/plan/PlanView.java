package id.selaras.appraisal.plan;

import id.selaras.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as it is answered. */
record PlanView(
    String id,
    long version,
    String employeeId,
    String employeeAccount,
    String appraiserId,
    String appraiserAccount,
    @Nullable String superiorId,
    @Nullable String superiorAccount,
    String unitId,
    String cycleId,
    InstrumentRef instrument,
    List<PlannedResult> results,
    PlanStatus status,
    @Nullable String returnReason) {

  static PlanView of(Versioned<Plan> plan) {
    Plan state = plan.state();
    return new PlanView(
        plan.id(),
        plan.version(),
        state.people().employeeId(),
        state.people().employeeAccount(),
        state.people().appraiserId(),
        state.people().appraiserAccount(),
        state.people().superiorId(),
        state.people().superiorAccount(),
        state.people().unitId(),
        state.cycleId(),
        state.instrument(),
        state.results(),
        state.status(),
        state.returnReason());
  }
}
