package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.util.List;

/** Achievement in percent of one target: the target rules of a scheme. */
final class Achievement {
  private Achievement() {}

  /** Key of the rule, in the scheme's wording. */
  static String rule(Direction direction, Target target) {
    return switch (direction) {
      case ZERO -> "achievement-zero";
      case HIGHER -> target.isRange() ? "achievement-range-higher" : "achievement-higher";
      case LOWER -> target.isRange() ? "achievement-range-lower" : "achievement-lower";
    };
  }

  static Exact of(Scheme.TargetRules rules, BoundIndicator indicator, Exact realisation) {
    Exact achieved =
        switch (indicator.direction()) {
          case ZERO -> Exact.of(realisation.isZero() ? rules.zeroMet() : rules.zeroMissed());
          case HIGHER, LOWER -> measured(rules, indicator, realisation);
        };
    return indicator.attainableMaximum()
        ? achieved.atMost(Exact.of(rules.attainableMaximum()))
        : achieved;
  }

  private static Exact measured(
      Scheme.TargetRules rules, BoundIndicator indicator, Exact realisation) {
    Target target = indicator.target();
    BigDecimal low = target.low();
    BigDecimal high = target.high();
    if (low != null && high != null) {
      if (rules.rangeRule() == Scheme.RangeRule.MIDDLE) {
        Exact middle = Exact.mean(List.of(Exact.of(low), Exact.of(high)));
        return against(rules, indicator.direction(), middle, realisation);
      }
      if (realisation.compareTo(Exact.of(low)) < 0) {
        return against(rules, indicator.direction(), Exact.of(low), realisation);
      }
      return realisation.compareTo(Exact.of(high)) > 0
          ? against(rules, indicator.direction(), Exact.of(high), realisation)
          : Exact.of(rules.full());
    }
    BigDecimal value = target.value();
    if (value == null) {
      throw new IllegalArgumentException("indicator without a target: " + indicator.title());
    }
    return against(rules, indicator.direction(), Exact.of(value), realisation);
  }

  private static Exact against(
      Scheme.TargetRules rules, Direction direction, Exact target, Exact realisation) {
    Exact cap = Exact.of(rules.cap());
    Exact share;
    if (direction == Direction.HIGHER) {
      share = realisation.dividedBy(target);
    } else if (rules.lowerRule() == Scheme.LowerRule.COMPLEMENT) {
      share = Exact.of(rules.inverseBase()).minus(realisation.dividedBy(target));
    } else if (realisation.isZero()) {
      return cap;
    } else {
      share = target.dividedBy(realisation);
    }
    return share.times(Exact.of(rules.full())).atLeast(Exact.of(rules.floor())).atMost(cap);
  }
}
