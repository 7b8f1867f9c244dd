package id.selaras.appraisal.wave;

import java.time.LocalDate;
import java.util.List;

/** Body of {@code selaras.appraisal.wave.v1}. */
public record WaveEvent(
    String waveId,
    String name,
    WaveKind kind,
    LocalDate startsOn,
    WaveStatus status,
    List<WaveUnit> units) {

  /** The event of a wave's state. */
  public static WaveEvent of(String id, Wave wave) {
    return new WaveEvent(
        id, wave.name(), wave.kind(), wave.startsOn(), wave.status(), wave.units());
  }
}
