package id.selaras.evaluation.recommendation;

import org.jspecify.annotations.Nullable;

/** What a recommendation is about: a version of an indicator, the method, or a wave. */
public record Target(
    Kind kind,
    @Nullable String indicatorId,
    @Nullable Integer version,
    @Nullable String waveId,
    @Nullable Scheme scheme) {

  /** What kind of thing. */
  public enum Kind {
    INDICATOR,
    METHOD,
    WAVE
  }

  /** A version of a scoring scheme. */
  public record Scheme(String code, int version) {}

  static Target indicator(String id, int version) {
    return new Target(Kind.INDICATOR, id, version, null, null);
  }

  static Target method(@Nullable Scheme scheme) {
    return new Target(Kind.METHOD, null, null, null, scheme);
  }

  static Target wave(String id) {
    return new Target(Kind.WAVE, null, null, id, null);
  }
}
