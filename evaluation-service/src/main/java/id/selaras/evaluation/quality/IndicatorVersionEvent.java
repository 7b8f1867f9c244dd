package id.selaras.evaluation.quality;

/**
 * What this service reads of an indicator version's event for its figures.
 *
 * @param direction {@code ZERO} where only nothing at all is good
 */
public record IndicatorVersionEvent(
    String indicatorId, long version, String direction, boolean attainableMaximum) {

  /** Whether more than full achievement cannot be: all of something, or none of it. */
  boolean endsAtFull() {
    return attainableMaximum || direction.equals("ZERO");
  }
}
