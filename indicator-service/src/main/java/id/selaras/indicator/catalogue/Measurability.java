package id.selaras.indicator.catalogue;

import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an indicator from being clear and measurable ("indikator jelas dan terukur"). Always
 * everything at once: a planner should not learn it one refusal after the other [DESIGN].
 */
final class Measurability {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Definition definition;
  private final List<Violation> errors = new ArrayList<>();

  private Measurability(Definition definition) {
    this.definition = definition;
  }

  /** Everything that is missing or cannot be measured; empty when it may be published. */
  static List<Violation> errors(Definition definition, Set<String> aspectCodes) {
    Measurability check = new Measurability(definition);
    check.texts();
    check.aspect(aspectCodes);
    check.present("/measure", definition.measure());
    check.present("/direction", definition.direction());
    check.present("/period", definition.period());
    check.present("/aggregation", definition.aggregation());
    check.target();
    return List.copyOf(check.errors);
  }

  private void texts() {
    text("/code", definition.code());
    text("/title", definition.title());
    text("/unit", definition.unit());
    text("/dataSource", definition.dataSource());
    text("/evidenceRule", definition.evidenceRule());
  }

  private void aspect(Set<String> known) {
    String code = definition.aspectCode();
    if (code == null || code.isBlank()) {
      errors.add(Violation.at("/aspectCode", "required"));
    } else if (!known.contains(code)) {
      errors.add(Violation.at("/aspectCode", "unknown-aspect", code));
    }
  }

  private void text(String pointer, @Nullable String text) {
    if (text == null || text.isBlank()) {
      errors.add(Violation.at(pointer, "required"));
      return;
    }
    Wording.vague(text)
        .ifPresent(word -> errors.add(Violation.at(pointer, "unmeasurable-wording", word)));
  }

  private void present(String pointer, @Nullable Object value) {
    if (value == null) {
      errors.add(Violation.at(pointer, "required"));
    }
  }

  private void target() {
    Target target = definition.target();
    if (definition.direction() == Direction.ZERO) {
      zeroTarget(target);
    } else if (target == null || target.isEmpty()) {
      errors.add(Violation.at("/target", "required"));
    } else if (target.value() != null) {
      single(target, target.value());
    } else {
      range(target.low(), target.high());
    }
    if (definition.reachesMaximum()) {
      maximum(target);
    }
  }

  /** "0 temuan": the target is nothing, so any other figure contradicts the direction. */
  private void zeroTarget(@Nullable Target target) {
    if (target == null || target.isEmpty()) {
      return;
    }
    boolean zero =
        target.low() == null
            && target.high() == null
            && target.value() != null
            && target.value().signum() == 0;
    if (!zero) {
      errors.add(Violation.at("/target", "target-of-zero-direction"));
    }
  }

  private void single(Target target, BigDecimal value) {
    if (target.low() != null || target.high() != null) {
      errors.add(Violation.at("/target", "target-value-or-range"));
    }
    positive("/target/value", value);
  }

  private void range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    present("/target/low", low);
    present("/target/high", high);
    if (low != null) {
      positive("/target/low", low);
    }
    if (low != null && high != null && low.compareTo(high) >= 0) {
      errors.add(Violation.at("/target", "target-range-order", low, high));
    }
  }

  /** An achievement divides by the target: a HIGHER or LOWER target of 0 has no achievement. */
  private void positive(String pointer, BigDecimal value) {
    if (value.signum() <= 0) {
      errors.add(Violation.at(pointer, "target-not-positive", value));
    }
  }

  private void maximum(@Nullable Target target) {
    if (definition.direction() != null && definition.direction() != Direction.HIGHER) {
      errors.add(Violation.at("/attainableMaximum", "maximum-needs-higher"));
    }
    String unit = definition.unit();
    boolean percent = unit != null && unit.strip().matches("%|persen|percent");
    BigDecimal top =
        target == null ? null : target.value() != null ? target.value() : target.high();
    if (percent && top != null && top.compareTo(HUNDRED) > 0) {
      errors.add(Violation.at("/target", "target-above-maximum", top));
    }
  }
}
