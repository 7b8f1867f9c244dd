package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Rating;
import java.util.List;
import java.util.Map;

/**
 * The opinions as they were when the appraiser rated, so that the number can be computed again from
 * the appraisal alone. They say nothing of who gave them, and come in an order of their own.
 *
 * @param answers how many answered
 * @param opinions theirs, or none where fewer answered than may be counted
 */
public record OpinionSnapshot(int answers, List<Ratings> opinions) {

  /** The ratings of one of them. */
  public record Ratings(Map<String, List<Rating>> ratings) {}

  List<Map<String, List<Rating>>> ratings() {
    return opinions.stream().map(Ratings::ratings).toList();
  }
}
