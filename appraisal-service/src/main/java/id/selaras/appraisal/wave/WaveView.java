package id.selaras.appraisal.wave;

import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wave as clients see it. */
record WaveView(
    String id,
    long version,
    String name,
    WaveKind kind,
    LocalDate startsOn,
    WaveStatus status,
    List<WaveUnit> units,
    @Nullable BigDecimal requiredCoverage,
    List<String> causes,
    boolean held,
    List<Hold> holds,
    @Nullable String openedWithout) {

  static WaveView of(Versioned<Wave> wave) {
    Wave state = wave.state();
    return new WaveView(
        wave.id(),
        wave.version(),
        state.name(),
        state.kind(),
        state.startsOn(),
        state.status(),
        state.units(),
        state.requiredCoverage(),
        state.causes(),
        state.isHeld(),
        state.holds(),
        state.openedWithout());
  }
}
