package id.selaras.appraisal.plan;

import id.selaras.appraisal.scoring.Target;
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
  public record Item(String indicatorId, long indicatorVersion, @Nullable Target target) {}
}
