package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.Canonical;
import id.selaras.appraisal.scoring.SchemeStamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The calculation done again from what is stored.
 *
 * @param altered names of the inputs and figures that are not what was made final
 */
record Recomputation(
    boolean identical, String storedHash, String recomputedHash, List<String> altered) {

  /** The schemes as they are shipped now. */
  record Stamps(SchemeStamp scheme, @Nullable SchemeStamp number) {}

  static Recomputation of(
      String id, Appraisal appraisal, Finalisation stored, Policy policy, Stamps current) {
    CalculationResult computed = Calculation.compute(appraisal, policy);
    String hash = Calculation.hash(id, appraisal, computed);
    TreeSet<String> altered = new TreeSet<>();

    Map<String, String> sealed = new TreeMap<>();
    stored.seals().forEach(seal -> sealed.put(seal.input(), seal.hash()));
    Map<String, String> present = new TreeMap<>();
    Inputs.of(appraisal).forEach((name, value) -> present.put(name, Canonical.sha256(value)));
    differences(sealed, present, altered);

    Outcome outcome = appraisal.outcome();
    differences(
        outcome == null ? Map.of() : hashes(outcome.canonical()),
        hashes(Outcome.of(policy, computed).canonical()),
        altered);
    if (!current.scheme().equals(appraisal.scheme())) {
      altered.add("scheme");
    }
    NumberPart number = appraisal.number();
    if (number != null && !number.scheme().equals(current.number())) {
      altered.add("numberScheme");
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
