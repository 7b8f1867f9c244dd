package id.selaras.appraisal.scoring;

import java.math.BigDecimal;

/** One spelling per number: 5, 5.0 and 5E0 are the same input and give the same bytes. */
final class Figures {
  private Figures() {}

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
