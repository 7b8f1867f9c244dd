package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Grade;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public says of one unit in one period. A unit above others is rolled up over
 * respondents: each answer counts once, the index is never the mean of indices.
 *
 * @param scheme the version of the parameters that the figure was computed with
 */
public record SatisfactionFigure(
    String unitId,
    String unitCode,
    String unitName,
    String period,
    @Nullable String service,
    BigDecimal index,
    String indexExact,
    Grade grade,
    List<ElementMean> elements,
    long respondents,
    SatisfactionScheme.RollUp.Rule rollUp,
    MinimumSample sample,
    @Nullable Bounds interval,
    SatisfactionScheme.Id scheme) {

  /** One element's mean (NRR), rounded and exact. */
  public record ElementMean(Element element, BigDecimal mean, String meanExact) {}

  /**
   * The interval, rounded.
   *
   * @param note what it does not say; absent in the stream, which has no language
   */
  public record Bounds(
      BigDecimal low,
      BigDecimal high,
      Interval.Method method,
      int days,
      BigDecimal standardError,
      @Nullable String note) {

    static @Nullable Bounds of(@Nullable Interval interval, @Nullable String note) {
      return interval == null
          ? null
          : new Bounds(
              rounded(interval.low(), 2),
              rounded(interval.high(), 2),
              interval.method(),
              interval.days(),
              rounded(interval.standardError(), 6),
              note);
    }

    private static BigDecimal rounded(double value, int decimals) {
      return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  static SatisfactionFigure of(
      UnitEvent unit,
      String period,
      @Nullable String service,
      Tally tally,
      @Nullable Long served,
      @Nullable String note,
      SatisfactionScheme scheme) {
    Sums sums = tally.all();
    SatisfactionIndex index = SatisfactionIndex.of(sums, scheme);
    return new SatisfactionFigure(
        unit.unitId(),
        unit.code(),
        unit.name(),
        period,
        service,
        index.rounded(),
        index.exact().toString(),
        index.grade(),
        elements(sums, scheme),
        sums.n(),
        scheme.rollUp().rule(),
        MinimumSample.of(sums.n(), served, scheme.sample()),
        Bounds.of(Interval.of(sums, tally.days(), scheme), note),
        scheme.id());
  }

  private static List<ElementMean> elements(Sums sums, SatisfactionScheme scheme) {
    var means = new ArrayList<ElementMean>();
    for (Element element : scheme.elements().weights().keySet()) {
      Fraction mean = Fraction.of(sums.sum(element), sums.n());
      means.add(
          new ElementMean(
              element,
              mean.rounded(scheme.index().meanDecimals(), scheme.index().rounding()),
              mean.toString()));
    }
    return means;
  }
}
