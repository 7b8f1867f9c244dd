package id.selaras.evaluation.registration;

import id.selaras.evaluation.effect.Rules;

/**
 * What an evaluation is registered with unless its evaluator says otherwise; versioned data, not
 * constants.
 */
public record EvaluationParameters(
    String code,
    int version,
    String source,
    String outcome,
    double smallestEffect,
    double alpha,
    long minimumRespondents,
    int minimumUnits,
    int minimumPreQuarters,
    String strata,
    Ceiling ceiling,
    Permutation permutation) {

  /** When the ceiling is checked, and what is left of it for an index that reached it. */
  public record Ceiling(double baselineGap, double smallestGap) {}

  /** How many relabellings are looked at. */
  public record Permutation(long enumerationLimit, int draws, long seed) {}

  /** The rules of an evaluation with this share of false alarms and this effect of interest. */
  Rules rules(double alpha, double smallestEffect) {
    return new Rules(
        alpha,
        smallestEffect,
        minimumUnits,
        minimumPreQuarters,
        ceiling.baselineGap(),
        ceiling.smallestGap(),
        permutation.enumerationLimit(),
        permutation.draws(),
        permutation.seed());
  }
}
