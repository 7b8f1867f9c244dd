package id.selaras.evaluation.quality;

/** What this service reads of an indicator version's event for its figures. */
public record IndicatorVersionEvent(String indicatorId, long version, boolean attainableMaximum) {}
