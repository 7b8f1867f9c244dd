package id.selaras.indicator.catalogue;

/** A draft may change and may be incomplete; a published version never changes again. */
public enum VersionStatus {
  DRAFT,
  PUBLISHED
}
