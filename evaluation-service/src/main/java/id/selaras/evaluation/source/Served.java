package id.selaras.evaluation.source;

/**
 * How many people a unit served in a period, as its source reports: what a minimum sample is
 * measured against.
 */
public record Served(String unitId, String period, long served) {}
