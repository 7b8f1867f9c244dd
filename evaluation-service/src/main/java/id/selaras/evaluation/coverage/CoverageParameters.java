package id.selaras.evaluation.coverage;

/**
 * When acceptance is shown.
 *
 * @param minimumAnswers below this many answers of a unit, how they were given is nobody's business
 */
public record CoverageParameters(String source, int version, int minimumAnswers) {}
