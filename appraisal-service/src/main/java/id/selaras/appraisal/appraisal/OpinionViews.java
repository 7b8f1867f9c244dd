package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.opinion.Opinion;
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
   * What the appraiser sees: whom they asked, how many answered and, once rated and from the
   * minimum on, the mean. Who has answered is not said.
   */
  record RatersView(
      String appraisalId,
      List<String> peers,
      List<String> subordinates,
      int answers,
      int minimum,
      @Nullable BigDecimal mean) {

    /**
     * @param answers how many have come in until now
     */
    static RatersView of(String id, NumberPart number, int answers, Policy policy) {
      OpinionSnapshot heard = number.heard();
      return new RatersView(
          id,
          number.raters(RaterKind.PEER),
          number.raters(RaterKind.SUBORDINATE),
          heard == null ? answers : heard.answers(),
          policy.minimumOpinions(),
          policy.meanOf(heard));
    }
  }

  /** One appraisal for which the caller's opinion is asked. */
  record OpinionInvitation(
      String appraisalId,
      String employeeId,
      String employeeName,
      String unitId,
      String period,
      RaterKind kind,
      boolean open,
      boolean answered) {}

  /** The caller's own answer. */
  record OwnOpinion(
      String appraisalId, RaterKind kind, Map<String, List<Rating>> ratings, Instant answeredAt) {

    static OwnOpinion of(Rater rater, Opinion opinion) {
      return new OwnOpinion(
          opinion.appraisalId(), rater.kind(), opinion.ratings(), opinion.answeredAt());
    }
  }
}
