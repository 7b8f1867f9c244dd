package id.selaras.appraisal.plan;

import id.selaras.appraisal.people.People;
import id.selaras.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A performance plan (SKP) of one employee in one cycle, bound to versions of the instrument and of
 * each indicator.
 *
 * @param returnReason why the appraiser gave it back the last time
 */
public record Plan(
    People people,
    String cycleId,
    InstrumentRef instrument,
    List<PlannedResult> results,
    PlanStatus status,
    @Nullable String returnReason) {

  /** A first draft. */
  static Plan draft(
      People people, String cycleId, InstrumentRef instrument, List<PlannedResult> results) {
    return new Plan(people, cycleId, instrument, results, PlanStatus.DRAFT, null);
  }

  Plan with(PlanStatus next, @Nullable String reason) {
    return new Plan(people, cycleId, instrument, results, next, reason);
  }

  /** The plan in the type that allows just what its status allows. */
  public PlanPhase phase() {
    return switch (status) {
      case DRAFT -> new PlanPhase.Draft(this);
      case SUBMITTED -> new PlanPhase.Submitted(this);
      case AGREED -> new PlanPhase.Agreed(this);
    };
  }

  PlanPhase.Draft asDraft() {
    if (phase() instanceof PlanPhase.Draft draft) {
      return draft;
    }
    throw Problem.conflict("plan-not-draft", status);
  }

  PlanPhase.Submitted asSubmitted() {
    if (phase() instanceof PlanPhase.Submitted submitted) {
      return submitted;
    }
    throw Problem.conflict("plan-not-submitted", status);
  }

  /** The plan as agreed, which alone can be appraised. */
  public PlanPhase.Agreed asAgreed() {
    if (phase() instanceof PlanPhase.Agreed agreed) {
      return agreed;
    }
    throw Problem.conflict("plan-not-agreed", status);
  }
}
