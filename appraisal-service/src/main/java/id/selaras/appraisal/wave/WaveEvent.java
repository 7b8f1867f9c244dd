package id.selaras.appraisal.wave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code selaras.appraisal.wave.v1}.
 *
 * @param causes what brought the wave about, and what has held it back
 * @param held whether a decision holds it back; events from before there were any do not say
 */
public record WaveEvent(
    String waveId,
    String name,
    WaveKind kind,
    LocalDate startsOn,
    WaveStatus status,
    List<WaveUnit> units,
    @Nullable BigDecimal requiredCoverage,
    List<String> causes,
    @Nullable Boolean held,
    @Nullable String openedWithout) {

  /** The event of a wave's state. */
  public static WaveEvent of(String id, Wave wave) {
    return new WaveEvent(
        id,
        wave.name(),
        wave.kind(),
        wave.startsOn(),
        wave.status(),
        wave.units(),
        wave.requiredCoverage(),
        Stream.concat(wave.causes().stream(), wave.holds().stream().map(Hold::cause))
            .distinct()
            .toList(),
        wave.isHeld(),
        wave.openedWithout());
  }
}
