package id.selaras.evaluation.progress;

/** What this service reads of a plan's event. */
public record PlanEvent(String unitId, String cycleId, String status) {}
