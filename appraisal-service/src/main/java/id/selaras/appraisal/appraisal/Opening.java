package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.indicator.InstrumentVersion;
import id.selaras.appraisal.plan.Plan;
import id.selaras.appraisal.plan.PlannedResult;
import id.selaras.appraisal.scoring.BoundIndicator;
import id.selaras.appraisal.scoring.Direction;
import id.selaras.appraisal.scoring.SchemeStamp;
import id.selaras.appraisal.scoring.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Freezes into a new appraisal everything that its result will depend on: versions may be published
 * or retired later, this appraisal stays what it was.
 */
record Opening(
    String planId,
    Plan plan,
    String period,
    LocalDate startsOn,
    LocalDate endsOn,
    SchemeStamp scheme,
    InstrumentVersion instrument,
    Map<String, IndicatorVersion> indicators,
    @Nullable NumberPart number) {
  private static final MathContext SHARE = new MathContext(12);

  Appraisal appraisal(LocalDate today) {
    return new Appraisal(
        planId,
        plan.people(),
        plan.cycleId(),
        period,
        startsOn,
        endsOn,
        scheme,
        plan.instrument(),
        plan.results().stream().map(this::bind).toList(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        null,
        null,
        null,
        today,
        AppraisalStatus.OPEN,
        number,
        List.of());
  }

  private BoundResult bind(PlannedResult result) {
    return new BoundResult(
        result.kind(), result.title(), result.indicators().stream().map(this::bind).toList());
  }

  private BoundIndicator bind(PlannedResult.Item item) {
    IndicatorVersion indicator = indicators.get(key(item));
    if (indicator == null) {
      throw new IllegalStateException("indicator not loaded: " + key(item));
    }
    Target target = item.target() == null ? indicator.target() : item.target();
    return new BoundIndicator(
        indicator.indicatorId(),
        indicator.version(),
        indicator.code(),
        indicator.title(),
        indicator.aspectCode(),
        indicator.measure(),
        indicator.unit(),
        indicator.direction(),
        target == null ? new Target(null, null, null) : target,
        // Nothing is better than nothing: of "0 temuan" 100 is the most that can be reached.
        indicator.attainableMaximum() || indicator.direction() == Direction.ZERO,
        indicator.period(),
        indicator.aggregation(),
        weight(item));
  }

  /**
   * The instrument's weight; an indicator outside the instrument weighs an equal share: that of the
   * instrument's average item, or of all planned ones where none is in the instrument [DESIGN].
   */
  private BigDecimal weight(PlannedResult.Item item) {
    return instrumentWeight(item)
        .orElseGet(
            () -> {
              List<PlannedResult.Item> planned =
                  plan.results().stream().flatMap(r -> r.indicators().stream()).toList();
              boolean none = planned.stream().allMatch(i -> instrumentWeight(i).isEmpty());
              int parts = none ? planned.size() : instrument.items().size();
              return BigDecimal.ONE.divide(BigDecimal.valueOf(parts), SHARE);
            });
  }

  private Optional<BigDecimal> instrumentWeight(PlannedResult.Item item) {
    return instrument.items().stream()
        .filter(i -> i.indicatorId().equals(item.indicatorId()))
        .map(InstrumentVersion.Item::weight)
        .findFirst();
  }

  static String key(PlannedResult.Item item) {
    return item.indicatorId() + ":" + item.indicatorVersion();
  }
}
