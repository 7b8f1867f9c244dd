package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Builders of inputs, so that a test shows only what it is about. */
final class Samples {
  static final Scheme SCHEME =
      SchemeConfiguration.schemes().find("PERMENPANRB_6_2022", 1).orElseThrow().scheme();

  private Samples() {}

  static BoundIndicator indicator(String id, Direction direction, Target target, String weight) {
    return new BoundIndicator(
        id,
        1,
        id,
        "Indikator " + id,
        "PUBLIC_SERVICE",
        "QUANTITY",
        "dokumen",
        direction,
        target,
        false,
        Frequency.QUARTERLY,
        Aggregation.SUM,
        new BigDecimal(weight));
  }

  static BoundIndicator attainable(BoundIndicator i) {
    return new BoundIndicator(
        i.indicatorId(),
        i.indicatorVersion(),
        i.code(),
        i.title(),
        i.aspectCode(),
        i.measure(),
        i.unit(),
        i.direction(),
        i.target(),
        true,
        i.period(),
        i.aggregation(),
        i.weight());
  }

  static IndicatorInput reported(BoundIndicator definition, String... values) {
    List<PeriodValue> periods =
        IntStream.range(0, values.length)
            .mapToObj(i -> new PeriodValue("2026-Q" + (i + 1), new BigDecimal(values[i])))
            .toList();
    return new IndicatorInput(
        definition, PartStatus.REPORTED, periods, List.of(), List.of(), periods.size(), false);
  }

  static IndicatorInput missing(BoundIndicator definition, PartStatus status) {
    return new IndicatorInput(definition, status, List.of(), List.of(), List.of(), 4, false);
  }

  static ResultInput result(IndicatorInput... indicators) {
    return new ResultInput("Hasil", List.of(indicators));
  }

  static Score score(ResultInput... results) {
    return Scoring.of(SCHEME, Arrays.asList(results), Map.of(), null);
  }

  static Map<String, List<Rating>> everyStatement(Rating rating) {
    Map<String, List<Rating>> ratings = new LinkedHashMap<>();
    SCHEME
        .behaviour()
        .values()
        .forEach(value -> ratings.put(value.code(), List.of(rating, rating, rating)));
    return ratings;
  }

  static BigDecimal edge(Exact exact) {
    return SCHEME.rounding().edge(exact);
  }
}
