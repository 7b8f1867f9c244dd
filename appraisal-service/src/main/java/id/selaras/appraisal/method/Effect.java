package id.selaras.appraisal.method;

import id.selaras.appraisal.scoring.SchemeRef;
import id.selaras.appraisal.wave.Wave;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from accepting a recommendation. The ids in it are fixed when it is decided, so
 * carrying it out twice does what once does.
 *
 * @param result the wave or cycle that shows it
 * @param newWave the wave to plan, whose id is the result's
 * @param heldWaves the waves to hold back
 * @param scheme the scheme that the cycle changes to, where that is the effect
 * @param numberScheme the scheme of the accompanying number that the cycle changes to
 */
record Effect(
    Result result,
    @Nullable Wave newWave,
    List<String> heldWaves,
    @Nullable SchemeRef scheme,
    @Nullable SchemeRef numberScheme) {

  /** What became of a recommendation. */
  record Result(Kind kind, String id) {}

  /** What a result is. */
  enum Kind {
    WAVE,
    CYCLE
  }

  static Effect planning(String id, Wave wave) {
    return new Effect(new Result(Kind.WAVE, id), wave, List.of(), null, null);
  }

  static Effect holding(String target, List<String> waveIds) {
    return new Effect(new Result(Kind.WAVE, target), null, waveIds, null, null);
  }

  static Effect changing(
      String cycleId, @Nullable SchemeRef scheme, @Nullable SchemeRef numberScheme) {
    return new Effect(new Result(Kind.CYCLE, cycleId), null, List.of(), scheme, numberScheme);
  }
}
