package id.selaras.evaluation.source;

/** What a source writes in its unit column, and the unit it means. */
public record UnitValue(String value, String unitId) {}
