package id.selaras.evaluation.served;

import id.selaras.platform.Ids;

/**
 * How many people a unit served in a period, as one source reports (annex of PermenPANRB 14/2017:
 * sample). It is also its own event, so that a lost database is rebuilt from the topic.
 *
 * @param source the source's code
 */
public record Served(String source, String unitId, String period, long served) {

  /** One figure for each source, unit and period. */
  String id() {
    return Ids.derived("survey-served", source, unitId, period);
  }
}
