package id.selaras.appraisal.appraisal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new idea or way of working that gave a benefit to the organisation or the state (PP 30/2019
 * Pasal 41 ayat 5): claimed by the employee with evidence, verified by the appraiser.
 *
 * @param verification absent until verified; a claim that is changed has to be verified again
 */
public record Innovation(
    String what,
    String benefit,
    List<Evidence> evidence,
    Instant at,
    @Nullable Verification verification) {

  /** The appraiser's finding, with its reason. */
  public record Verification(boolean proven, String reason, Instant at) {}

  Innovation verified(Verification finding) {
    return new Innovation(what, benefit, evidence, at, finding);
  }

  boolean proven() {
    return verification != null && verification.proven();
  }

  Map<String, Object> canonical() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", what);
    map.put("benefit", benefit);
    map.put("evidence", evidence.stream().map(e -> List.of(e.title(), e.url())).toList());
    Verification found = verification;
    if (found != null) {
      map.put("proven", found.proven());
      map.put("reason", found.reason());
    }
    return map;
  }
}
