package id.selaras.evaluation.survey;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's answers, without anything about the citizen. The same source and record again
 * replaces what it said before.
 *
 * @param unitId the unit that served: the counter's, or the source's own where the counter is blank
 *     or unknown
 * @param locationId the source's own unit where the counter belongs to another one; the answer
 *     counts for both
 * @param servedOn a day in Asia/Jakarta
 */
public record SurveyResponse(
    String source,
    String record,
    String unitId,
    @Nullable String locationId,
    @Nullable String serviceCode,
    LocalDate servedOn,
    Map<Element, Integer> answers) {

  /** The key under which a correction finds what it replaces. */
  public String key() {
    return source + "/" + record;
  }
}
