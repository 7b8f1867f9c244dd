package id.selaras.evaluation.progress;

import java.util.Map;
import java.util.TreeMap;

/** Whole numbers per name; a name that has come to zero is gone. */
final class Counts {

  private Counts() {}

  static Map<String, Long> plus(Map<String, Long> counts, String name, long difference) {
    var changed = new TreeMap<>(counts);
    changed.merge(name, difference, Long::sum);
    changed.values().removeIf(count -> count == 0);
    return changed;
  }
}
