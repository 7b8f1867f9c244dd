package id.selaras.feedback.proposal;

/** One version of an indicator. */
public record IndicatorRef(String indicatorId, int version) {

  /** The key of its event, and so of the copy. */
  String key() {
    return indicatorId + ":" + version;
  }
}
