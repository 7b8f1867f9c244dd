package id.selaras.appraisal.indicator;

import id.selaras.appraisal.scoring.Aggregation;
import id.selaras.appraisal.scoring.Direction;
import id.selaras.appraisal.scoring.Frequency;
import id.selaras.appraisal.scoring.Target;
import org.jspecify.annotations.Nullable;

/** What an appraisal needs of a published indicator version. */
public record IndicatorVersion(
    String indicatorId,
    long version,
    String code,
    String title,
    String aspectCode,
    String measure,
    String unit,
    Direction direction,
    @Nullable Target target,
    boolean attainableMaximum,
    Frequency period,
    Aggregation aggregation,
    Status status) {

  /** State of a version; only a published one can be planned. */
  public enum Status {
    PUBLISHED,
    RETIRED
  }
}
