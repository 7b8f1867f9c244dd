package id.selaras.evaluation.effect;

/**
 * What an evaluation may say. "Indicated" and never more: pilots are chosen by people, and
 * respondents choose themselves.
 */
public enum Verdict {
  EFFECTIVE_INDICATED,
  DECLINE_INDICATED,
  INCONCLUSIVE,
  NOT_ENOUGH_DATA;

  /** Why a verdict is not an indication. */
  public enum Reason {
    /** Fewer pilots with figures than the rules ask for. */
    TOO_FEW_PILOTS,
    /** Fewer controls with figures than the rules ask for. */
    TOO_FEW_CONTROLS,
    /** However large the effect, so few relabellings could not set it apart from chance. */
    DESIGN_TOO_SMALL,
    /** The share of the distance to the ceiling that was closed says something else. */
    CEILING_DISAGREES,
    /** No effect lies within the interval. */
    INTERVAL_INCLUDES_ZERO,
    /** Too many relabellings differ as much. */
    CHANCE_EXPLAINS_IT
  }

  /** How an interval lies to the smallest effect of interest. */
  public enum Size {
    /** All of it is at least that large. */
    AT_LEAST_SMALLEST,
    /** All of it is smaller. */
    BELOW_SMALLEST,
    /** It may be either. */
    UNCERTAIN
  }
}
