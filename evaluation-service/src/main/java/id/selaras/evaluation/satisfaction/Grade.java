package id.selaras.evaluation.satisfaction;

import java.math.BigDecimal;

/**
 * Grade of service (mutu pelayanan), PermenPANRB 14/2017. Only lower bounds, applied after
 * rounding: the closed ranges of the printed table leave gaps between them.
 */
public enum Grade {
  A("88.31"),
  B("76.61"),
  C("65.00"),
  D("25.00");

  private final BigDecimal from;

  Grade(String from) {
    this.from = new BigDecimal(from);
  }

  /** The grade of an index that has been rounded to two decimals. */
  public static Grade of(BigDecimal rounded) {
    for (Grade grade : values()) {
      if (rounded.compareTo(grade.from) >= 0) {
        return grade;
      }
    }
    return D;
  }
}
