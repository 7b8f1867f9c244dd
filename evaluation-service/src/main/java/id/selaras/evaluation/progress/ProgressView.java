package id.selaras.evaluation.progress;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.unit.UnitEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a unit's plans and appraisals of a cycle have come, as it is shown. */
record ProgressView(
    String unitId,
    @Nullable String unitCode,
    @Nullable String unitName,
    String cycleId,
    Map<String, Long> plans,
    Map<String, Long> appraisals) {

  static ProgressView of(Progress progress, @Nullable UnitEvent unit) {
    return new ProgressView(
        progress.unitId(),
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        progress.cycleId(),
        progress.plans(),
        progress.appraisals());
  }

  /** What the unit is called where there is little room. */
  String unit() {
    return unitCode == null ? unitId : unitCode;
  }

  String sort() {
    return SortedList.key(unit(), cycleId, unitId);
  }
}
