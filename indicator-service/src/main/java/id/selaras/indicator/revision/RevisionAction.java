package id.selaras.indicator.revision;

import org.jspecify.annotations.Nullable;

/** What accepting leads to: a draft, a retired version, or nothing but the decision itself. */
public enum RevisionAction {
  REVISE,
  RETIRE,
  KEEP;

  /** What the recommended action comes down to for an indicator. */
  static RevisionAction of(@Nullable String suggested) {
    if ("RETIRE".equals(suggested)) {
      return RETIRE;
    }
    return "KEEP".equals(suggested) ? KEEP : REVISE;
  }
}
