package id.selaras.appraisal.plan;

/** Body of {@code selaras.appraisal.plan.v1}. */
record PlanEvent(
    String planId,
    String employeeId,
    String unitId,
    String cycleId,
    InstrumentRef instrument,
    PlanStatus status) {

  static PlanEvent of(String id, Plan plan) {
    return new PlanEvent(
        id,
        plan.people().employeeId(),
        plan.people().unitId(),
        plan.cycleId(),
        plan.instrument(),
        plan.status());
  }
}
