package id.selaras.appraisal.cycle;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit to open a cycle in. */
record CycleUnitRequest(@Nullable String unitId) {

  String unit() {
    if (unitId == null || unitId.isBlank()) {
      throw Problem.rule("request-incomplete").with(List.of(Violation.at("/unitId", "required")));
    }
    return unitId;
  }
}
