package id.selaras.appraisal.indicator;

import java.math.BigDecimal;
import java.util.List;

/** What a plan needs of a published instrument version: its weighted items. */
public record InstrumentVersion(
    String instrumentId, long version, String code, String name, List<Item> items) {

  /** One indicator version with its weight, a share of one. */
  public record Item(String indicatorId, long indicatorVersion, BigDecimal weight) {}
}
