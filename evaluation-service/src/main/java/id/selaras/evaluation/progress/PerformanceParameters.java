package id.selaras.evaluation.progress;

/**
 * When predicates are shown.
 *
 * @param minimumFinals below this many final appraisals of a unit, a predicate could be told to be
 *     somebody's
 */
public record PerformanceParameters(String source, int version, int minimumFinals) {}
