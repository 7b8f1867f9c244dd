package id.selaras.indicator.organisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs of a wave of the roll-out: its units, and how many of their people must
 * have understood before a cycle opens there.
 *
 * @param requiredCoverage a share of one; absent in waves that were planned without it
 */
public record Wave(
    String waveId,
    String name,
    Status status,
    @Nullable BigDecimal requiredCoverage,
    List<WaveUnit> units) {

  /** The units that try the appraisal, for as long as they do. */
  public List<String> pilots() {
    return units.stream()
        .filter(unit -> unit.role() == WaveUnit.Role.PILOT)
        .map(WaveUnit::unitId)
        .toList();
  }

  /** The required coverage, where the wave says it. */
  public Optional<BigDecimal> required() {
    return Optional.ofNullable(requiredCoverage);
  }

  /** State of a wave. */
  public enum Status {
    PLANNED,
    OPEN,
    CLOSED
  }
}
