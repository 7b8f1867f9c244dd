package id.selaras.indicator.version;

/** A draft may change and may be incomplete; a published version never changes again. */
public enum VersionStatus {
  DRAFT,
  PUBLISHED
}
