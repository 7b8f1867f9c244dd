package id.selaras.evaluation.recommendation;

import java.util.Set;

/** What is suggested; a person decides. */
public enum Action {
  RETIRE(Target.Kind.INDICATOR),
  RESCALE_TARGET(Target.Kind.INDICATOR),
  REWORD(Target.Kind.INDICATOR),
  SPLIT(Target.Kind.INDICATOR),
  KEEP(Target.Kind.INDICATOR, Target.Kind.METHOD, Target.Kind.WAVE),
  CHANGE_METHOD(Target.Kind.METHOD),
  EXTEND_WAVE(Target.Kind.WAVE),
  HOLD_WAVE(Target.Kind.WAVE);

  private final Set<Target.Kind> kinds;

  Action(Target.Kind... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** Whether it can be done to such a target. */
  boolean fits(Target.Kind kind) {
    return kinds.contains(kind);
  }
}
