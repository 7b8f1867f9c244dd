package id.selaras.local.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever agrees to plans, rates and gives feedback. */
public final class Appraiser {

  /** The seven values of BerAKHLAK, each with three statements. */
  private static final List<String> VALUES =
      List.of(
          "SERVICE_ORIENTED",
          "ACCOUNTABLE",
          "COMPETENT",
          "HARMONIOUS",
          "LOYAL",
          "ADAPTIVE",
          "COLLABORATIVE");

  private final Caller me;

  Appraiser(Caller me) {
    this.me = me;
  }

  /** Behaviour that meets what is expected, in every statement. */
  public static Map<String, List<String>> asExpected() {
    Map<String, List<String>> ratings = new LinkedHashMap<>();
    VALUES.forEach(value -> ratings.put(value, List.of("MEETS", "MEETS", "MEETS")));
    return ratings;
  }

  public Answer agrees(Answer plan) {
    return me.actOn(plan, "SUBMITTED", "/api/plans/" + plan.id() + "/agreement", Map.of());
  }

  /** Rates behaviour, and then both parts as the figures suggest. */
  public Answer rates(Answer appraisal, Map<String, List<String>> behaviour) {
    if (!appraisal.is("SELF_APPRAISED")) {
      return appraisal;
    }
    String path = "/api/appraisals/" + appraisal.id();
    Answer rated =
        me.put(path + "/behaviour", appraisal.etag(), Map.of("ratings", behaviour)).expect(200);
    Answer suggestion = me.get(path + "/suggestion").expect(200);
    return me.put(
            path + "/rating",
            rated.etag(),
            Map.of(
                "workResult",
                suggestion.text("/workResult"),
                "behaviour",
                suggestion.text("/behaviour")))
        .expect(200);
  }

  public Answer finalises(Answer appraisal) {
    return me.actOn(
        appraisal, "RATED", "/api/appraisals/" + appraisal.id() + "/finalisation", Map.of());
  }

  /** Completes the feedback that was drafted from a final result. */
  public void givesFeedback(String appraisal, List<? extends Map<String, ?>> items) {
    String path = "/api/feedback/" + appraisal;
    Answer draft =
        Patience.whileEarly(answer -> answer.status() == 404, () -> me.get(path)).expect(200);
    if (draft.is("DRAFTED")) {
      Answer written = me.put(path + "/items", draft.etag(), Map.of("items", items)).expect(200);
      me.act(path + "/completion", written.etag(), Map.of()).expect(200);
    }
  }
}
