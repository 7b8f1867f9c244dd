package id.selaras.indicator.needs;

/** What became of a proposed aspect. */
public enum NeedStatus {
  PROPOSED,
  KEPT,
  MERGED,
  DROPPED
}
