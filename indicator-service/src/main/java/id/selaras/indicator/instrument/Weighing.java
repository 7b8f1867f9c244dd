package id.selaras.indicator.instrument;

import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What publication of an instrument needs: named, weights that sum to exactly 1, every indicator
 * version published, none twice (PermenPANRB 6/2022 leaves weighing to the instance; the sum of 1
 * and exactness are [DESIGN]).
 */
final class Weighing {

  private Weighing() {}

  /** Everything that is wrong, at once. */
  static List<Violation> errors(InstrumentDefinition definition, Set<String> published) {
    List<Violation> errors = new ArrayList<>();
    if (definition.name() == null || definition.name().isBlank()) {
      errors.add(Violation.at("/name", "required"));
    }
    List<InstrumentItem> items = definition.itemList();
    if (items.isEmpty()) {
      errors.add(Violation.at("/items", "required"));
      return errors;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      item(errors, "/items/" + i, items.get(i), published, seen);
    }
    BigDecimal sum =
        items.stream()
            .map(item -> item.weight() == null ? BigDecimal.ZERO : item.weight())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      errors.add(Violation.at("/items", "weights-not-one", sum.toPlainString()));
    }
    return errors;
  }

  private static void item(
      List<Violation> errors,
      String at,
      InstrumentItem item,
      Set<String> published,
      Set<String> seen) {
    String version = item.versionId();
    if (item.indicatorId() == null) {
      errors.add(Violation.at(at + "/indicatorId", "required"));
    } else if (!seen.add(item.indicatorId())) {
      errors.add(Violation.at(at + "/indicatorId", "indicator-twice"));
    }
    if (item.indicatorVersion() == null) {
      errors.add(Violation.at(at + "/indicatorVersion", "required"));
    }
    if (version != null && !published.contains(version)) {
      errors.add(Violation.at(at + "/indicatorVersion", "indicator-not-published"));
    }
    BigDecimal weight = item.weight();
    if (weight == null) {
      errors.add(Violation.at(at + "/weight", "required"));
    } else if (weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
      errors.add(Violation.at(at + "/weight", "weight-out-of-range", weight.toPlainString()));
    }
  }
}
