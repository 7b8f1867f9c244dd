package id.selaras.evaluation.effect;

/** What an interval and the relabellings say together. */
public enum Direction {
  RISE,
  FALL,
  NONE;

  /** A rise or fall only where both say so. */
  static Direction of(Welch welch, Permutation permutation, double alpha) {
    if (!welch.excludesZero() || permutation.p() > alpha) {
      return NONE;
    }
    return welch.effect() > 0 ? RISE : FALL;
  }
}
