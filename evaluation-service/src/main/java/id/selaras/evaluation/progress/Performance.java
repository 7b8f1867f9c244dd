package id.selaras.evaluation.progress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many final appraisals of a unit and cycle have which predicate (PermenPANRB 6/2022). */
public record Performance(
    String unitId, String cycleId, long finals, Map<String, Long> predicates) {

  static Performance none() {
    return new Performance("", "", 0, Map.of());
  }

  Performance counted(AppraisalEvent appraisal, long difference) {
    String predicate = appraisal.predicate();
    return new Performance(
        appraisal.unitId(),
        appraisal.cycleId(),
        finals + difference,
        predicate == null ? predicates : Counts.plus(predicates, predicate, difference));
  }

  @Nullable Performance orNothing() {
    return finals == 0 ? null : this;
  }
}
