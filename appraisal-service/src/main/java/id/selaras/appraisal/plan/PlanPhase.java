package id.selaras.appraisal.plan;

import id.selaras.appraisal.people.People;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan by its status: a call that a status does not allow does not exist on its type. */
public sealed interface PlanPhase {
  Plan plan();

  /** With the employee. */
  record Draft(Plan plan) implements PlanPhase {

    Plan revise(String cycleId, InstrumentRef instrument, List<PlannedResult> results) {
      return new Plan(
          plan.people(), cycleId, instrument, results, PlanStatus.DRAFT, plan.returnReason());
    }

    /** To whoever appraises the employee on that day. */
    Plan submit(People people) {
      return new Plan(
          people, plan.cycleId(), plan.instrument(), plan.results(), PlanStatus.SUBMITTED, null);
    }
  }

  /** With the appraiser. */
  record Submitted(Plan plan) implements PlanPhase {

    Plan agree() {
      return plan.with(PlanStatus.AGREED, null);
    }

    /** Back to the employee; without a reason nobody could mend it. */
    Plan giveBack(@Nullable String reason) {
      if (reason == null || reason.isBlank()) {
        throw Problem.rule("return-without-reason")
            .with(List.of(Violation.at("/reason", "required")));
      }
      return plan.with(PlanStatus.DRAFT, reason.strip());
    }
  }

  /** Settled: an appraisal is opened on it, nothing in it changes. */
  record Agreed(Plan plan) implements PlanPhase {}
}
