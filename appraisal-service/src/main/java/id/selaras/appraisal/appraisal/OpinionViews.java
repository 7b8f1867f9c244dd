package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.RaterKind;
import id.selaras.appraisal.scoring.Rating;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown of opinions, to whom they concern. */
final class OpinionViews {
  private OpinionViews() {}

  /**
   * What the appraiser sees: whom they asked, how many answered and, from the minimum on, the mean.
   * Who has answered is not said.
   */
  record Asked(
      String appraisalId,
      List<String> peers,
      List<String> subordinates,
      int answers,
      int minimum,
      @Nullable BigDecimal mean) {}

  /** One appraisal for which the caller's opinion is asked. */
  record AskedOfMe(
      String appraisalId,
      String employeeId,
      String employeeName,
      String unitId,
      String period,
      RaterKind kind,
      boolean open,
      boolean answered) {}

  /** The caller's own answer. */
  record Mine(
      String appraisalId, RaterKind kind, Map<String, List<Rating>> ratings, Instant answeredAt) {}
}
