package id.selaras.evaluation.effect;

/**
 * What an evaluation is judged by; fixed when it is registered.
 *
 * @param alpha the share of false alarms that is accepted
 * @param smallestEffect the smallest effect that anybody would care for, in points of the index
 * @param minimumUnits pilots and controls that are needed at least, of each
 * @param minimumPreQuarters quarters before from which a trend can be seen
 * @param baselineGap from this difference between the baselines on, the ceiling is checked
 * @param smallestGap what is taken as left to the ceiling where an index has reached it
 * @param enumerationLimit so many relabellings are all looked at; of more, a sample is drawn
 * @param draws the size of that sample
 * @param seed where its random numbers begin
 */
public record Rules(
    double alpha,
    double smallestEffect,
    int minimumUnits,
    int minimumPreQuarters,
    double baselineGap,
    double smallestGap,
    long enumerationLimit,
    int draws,
    long seed) {

  /** Rules that can be worked with. */
  public Rules {
    if (!(alpha > 0 && alpha < 1) || !(smallestGap > 0) || minimumUnits < 2 || draws < 1) {
      throw new IllegalArgumentException("No evaluation can be judged by these rules");
    }
  }
}
