package id.selaras.indicator.career;

import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about: themselves, or anybody they could be.
 *
 * @param level of the functional post; asked for only where credit points apply
 * @param predicate asked for only where credit points apply
 * @param months served in the post in the year; absent = all of it
 * @param held credit gathered in the level; absent = none
 */
public record Question(
    EmploymentStatus employmentStatus,
    PostType postType,
    @Nullable Level level,
    @Nullable Predicate predicate,
    @Nullable Integer months,
    @Nullable BigDecimal held) {

  int months(CreditRules rules) {
    return months == null ? rules.monthsPerYear() : months;
  }

  BigDecimal credit() {
    return held == null ? BigDecimal.ZERO : held;
  }

  /**
   * What is wrong with the figures. A number sent is not repeated: it may have a billion digits.
   */
  List<Violation> figures(CreditRules rules) {
    List<Violation> wrong = new ArrayList<>();
    if (months(rules) < 1 || months(rules) > rules.monthsPerYear()) {
      wrong.add(Violation.at("/months", "number-range", 1, rules.monthsPerYear()));
    }
    BigDecimal held = credit();
    if (held.signum() < 0 || held.compareTo(rules.mostHeld()) > 0) {
      wrong.add(Violation.at("/held", "number-range", 0, rules.mostHeld()));
    } else if (held.stripTrailingZeros().scale() > rules.decimals()) {
      wrong.add(Violation.at("/held", "too-many-decimals", rules.decimals()));
    }
    return wrong;
  }

  /** What is missing where credit points apply. */
  List<Violation> missing() {
    List<Violation> missing = new ArrayList<>();
    if (level == null) {
      missing.add(Violation.at("/level", "required"));
    }
    if (predicate == null) {
      missing.add(Violation.at("/predicate", "required"));
    }
    return missing;
  }
}
