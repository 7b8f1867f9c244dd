package id.selaras.indicator.revision;

/** What a recommendation suggests for an indicator; a person decides. */
public enum SuggestedAction {
  RETIRE,
  RESCALE_TARGET,
  REWORD,
  SPLIT,
  KEEP
}
