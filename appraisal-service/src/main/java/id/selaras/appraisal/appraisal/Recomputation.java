package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Canonical;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Score;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The calculation done again from what is stored.
 *
 * @param altered names of the inputs and figures that are not what was made final
 */
record Recomputation(
    boolean identical, String storedHash, String recomputedHash, List<String> altered) {

  /**
   * @param current stamp of the scheme as it is shipped now
   */
  static Recomputation of(
      String id, Appraisal appraisal, Finalisation stored, Scheme scheme, SchemeStamp current) {
    Score score = Calculation.score(appraisal, scheme);
    String hash = Calculation.hash(id, appraisal, score);
    TreeSet<String> altered = new TreeSet<>();

    Map<String, String> sealed = new TreeMap<>();
    stored.seals().forEach(seal -> sealed.put(seal.input(), seal.hash()));
    Map<String, String> present = new TreeMap<>();
    Inputs.of(appraisal).forEach((name, value) -> present.put(name, Canonical.sha256(value)));
    differences(sealed, present, altered);

    Outcome outcome = appraisal.outcome();
    differences(
        outcome == null ? Map.of() : hashes(outcome.canonical()),
        hashes(Outcome.of(scheme, score).canonical()),
        altered);
    if (!current.equals(appraisal.scheme())) {
      altered.add("scheme");
    }
    boolean identical = altered.isEmpty() && hash.equals(stored.hash());
    if (!identical && altered.isEmpty()) {
      // Nothing that went in differs: the stored hash itself was changed.
      altered.add("hash");
    }
    return new Recomputation(identical, stored.hash(), hash, List.copyOf(altered));
  }

  private static Map<String, String> hashes(Map<String, Object> values) {
    Map<String, String> hashes = new TreeMap<>();
    values.forEach((name, value) -> hashes.put(name, Canonical.sha256(value)));
    return hashes;
  }

  private static void differences(
      Map<String, String> before, Map<String, String> now, TreeSet<String> altered) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), now.get(name))) {
        altered.add(name);
      }
    }
  }
}
