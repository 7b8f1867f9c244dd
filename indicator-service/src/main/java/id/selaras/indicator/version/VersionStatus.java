package id.selaras.indicator.version;

/**
 * A draft may change and may be incomplete; what a published version says never changes again, it
 * can only be retired: what is bound to it stays, nothing new binds to it.
 */
public enum VersionStatus {
  DRAFT,
  PUBLISHED,
  RETIRED
}
