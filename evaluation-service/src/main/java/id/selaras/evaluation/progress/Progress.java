package id.selaras.evaluation.progress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many plans and appraisals of a unit and cycle are in which state. */
public record Progress(
    String unitId, String cycleId, Map<String, Long> plans, Map<String, Long> appraisals) {

  static Progress none() {
    return new Progress("", "", Map.of(), Map.of());
  }

  static String key(String unitId, String cycleId) {
    return unitId + ":" + cycleId;
  }

  Progress plan(PlanEvent plan, long difference) {
    return new Progress(
        plan.unitId(), plan.cycleId(), Counts.plus(plans, plan.status(), difference), appraisals);
  }

  Progress appraisal(AppraisalEvent appraisal, long difference) {
    return new Progress(
        appraisal.unitId(),
        appraisal.cycleId(),
        plans,
        Counts.plus(appraisals, appraisal.status(), difference));
  }

  @Nullable Progress orNothing() {
    return plans.isEmpty() && appraisals.isEmpty() ? null : this;
  }

  static Progress both(@Nullable Progress plans, @Nullable Progress appraisals) {
    if (plans == null) {
      return appraisals == null ? none() : appraisals;
    }
    return appraisals == null
        ? plans
        : new Progress(plans.unitId(), plans.cycleId(), plans.plans(), appraisals.appraisals());
  }
}
