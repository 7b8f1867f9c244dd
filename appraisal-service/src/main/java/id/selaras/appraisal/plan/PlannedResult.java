package id.selaras.appraisal.plan;

import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.scoring.Target;
import id.selaras.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A planned work result (RHK) with its individual indicators (PermenPANRB 6/2022). */
public record PlannedResult(Kind kind, String title, List<Item> indicators) {

  /** Main or additional work. */
  public enum Kind {
    MAIN,
    ADDITIONAL
  }

  /**
   * An indicator version of the catalogue.
   *
   * @param target agreed for this employee in place of the indicator's own
   */
  public record Item(String indicatorId, long indicatorVersion, @Nullable Target target) {

    /** Why this cannot be planned: the indicator is retired, or the target measures nothing. */
    List<Violation> faults(IndicatorVersion indicator, String pointer) {
      List<Violation> faults = new ArrayList<>();
      if (indicator.status() != IndicatorVersion.Status.PUBLISHED) {
        faults.add(Violation.at(pointer + "/indicatorVersion", "indicator-retired"));
      }
      Target measured = target == null ? indicator.target() : target;
      if (measured == null || !measured.fits(indicator.direction())) {
        faults.add(
            Violation.at(pointer + "/target", "target-not-measurable", indicator.direction()));
      }
      return faults;
    }
  }
}
