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

  private static final int FEWEST_LETTERS = 3;

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
    check.unit();
    check.sum();
    check.target();
    return List.copyOf(check.errors);
  }

  private void texts() {
    text("/code", definition.code());
    sentence("/title", definition.title());
    text("/unit", definition.unit());
    sentence("/dataSource", definition.dataSource());
    sentence("/evidenceRule", definition.evidenceRule());
    sentence("/owner", definition.owner());
    sentence("/formula", definition.formula());
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

  /** A dash or a letter fills a field and says nothing. */
  private void sentence(String pointer, @Nullable String text) {
    text(pointer, text);
    if (text != null && !text.isBlank() && letters(text) < FEWEST_LETTERS) {
      errors.add(Violation.at(pointer, "says-nothing", text));
    }
  }

  private void unit() {
    String unit = definition.unit();
    if (unit != null && !unit.isBlank() && !unit.contains("%") && letters(unit) < 2) {
      errors.add(Violation.at("/unit", "not-a-unit", unit));
    }
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  /** Four quarters of 90 % are not 360 %. */
  private void sum() {
    if (definition.isPercent() && definition.aggregation() == Aggregation.SUM) {
      errors.add(Violation.at("/aggregation", "percent-summed"));
    }
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
      String written = definition.targetText();
      errors.add(
          written == null || written.isBlank()
              ? Violation.at("/target", "required")
              : Violation.at("/targetText", "target-not-understood", written));
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
    BigDecimal top =
        target == null ? null : target.value() != null ? target.value() : target.high();
    if (definition.isPercent() && top != null && top.compareTo(HUNDRED) > 0) {
      errors.add(Violation.at("/target", "target-above-maximum", top));
    }
  }
}
