package id.selaras.appraisal.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An indicator version as it was when the appraisal was opened, with the target agreed in the plan
 * and its weight. An indicator version measures one aspect (quantity, quality, time or cost), so
 * the mean of its aspects is that one achievement.
 */
public record BoundIndicator(
    String indicatorId,
    long indicatorVersion,
    String code,
    String title,
    String aspectCode,
    String measure,
    String unit,
    Direction direction,
    Target target,
    boolean attainableMaximum,
    Frequency period,
    Aggregation aggregation,
    BigDecimal weight) {

  /** Everything that the calculation depends on, for the canonical bytes. */
  public Map<String, Object> canonical() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("indicatorId", indicatorId);
    map.put("indicatorVersion", indicatorVersion);
    map.put("code", code);
    map.put("title", title);
    map.put("aspectCode", aspectCode);
    map.put("measure", measure);
    map.put("unit", unit);
    map.put("direction", direction.name());
    map.put("target", target.toString());
    map.put("attainableMaximum", attainableMaximum);
    map.put("period", period.name());
    map.put("aggregation", aggregation.name());
    map.put("weight", weight);
    return map;
  }
}
