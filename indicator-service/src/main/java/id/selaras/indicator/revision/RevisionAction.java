package id.selaras.indicator.revision;

import org.jspecify.annotations.Nullable;

/** What accepting leads to: a draft, a retired version, or nothing but the decision itself. */
public enum RevisionAction {
  REVISE,
  RETIRE,
  KEEP;

  /** What the recommended action comes down to for an indicator. */
  static RevisionAction of(@Nullable SuggestedAction suggested) {
    return switch (suggested) {
      case RETIRE -> RETIRE;
      case KEEP -> KEEP;
      case RESCALE_TARGET, REWORD, SPLIT -> REVISE;
      case null -> REVISE;
    };
  }
}
