package id.selaras.evaluation.served;

import id.selaras.evaluation.survey.Period;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * How many people a unit served in a period, as a client says it.
 *
 * @param unitId its id or code
 * @param period a day, month, quarter or year
 */
record ServedRequest(@Nullable String unitId, @Nullable String period, @Nullable Long served) {

  /** The figure, or a 422 that says everything that is wrong. */
  Served checked(String source) {
    var wrong = new ArrayList<Violation>();
    String unit = unitId;
    String time = period;
    Long number = served;
    if (unit == null) {
      wrong.add(Violation.at("/unitId", "value-required"));
    }
    if (time == null || Period.parse(time).isEmpty()) {
      wrong.add(Violation.at("/period", "period-form"));
    }
    if (number == null || number < 0) {
      wrong.add(Violation.at("/served", "served-form"));
    }
    if (unit == null || time == null || number == null || !wrong.isEmpty()) {
      throw Problem.rule("served-invalid").with(wrong);
    }
    return new Served(source, unit, time, number);
  }
}
