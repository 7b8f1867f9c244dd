package id.selaras.appraisal.opinion;

import id.selaras.appraisal.scoring.Rating;
import id.selaras.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One rater's answer about one appraisal. It is kept apart from the appraisal and told to nobody:
 * only the mean of enough of them leaves this folder.
 *
 * @param raterId id of the employee who answers
 * @param ratings as the appraiser's: one for each statement of each value
 */
public record Opinion(
    String appraisalId, String raterId, Map<String, List<Rating>> ratings, Instant answeredAt) {

  /** One answer each: the id follows from appraisal and rater. */
  static String idOf(String appraisalId, String raterId) {
    return Ids.derived("opinion", appraisalId, raterId);
  }
}
