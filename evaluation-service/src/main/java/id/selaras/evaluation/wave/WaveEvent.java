package id.selaras.evaluation.wave;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service reads of a wave's event. */
public record WaveEvent(
    String waveId, String name, Kind kind, LocalDate startsOn, Status status, List<Member> units) {

  /** Whether a wave tries the appraisal or spreads it. */
  public enum Kind {
    PILOT,
    ROLLOUT
  }

  /** How far a wave is. */
  public enum Status {
    PLANNED,
    OPEN,
    CLOSED
  }

  /** What a unit is in a wave. */
  public enum Role {
    PILOT,
    CONTROL
  }

  /** A unit with its role and how long it holds. */
  public record Member(String unitId, Role role, LocalDate from, @Nullable LocalDate to) {}

  /** The day from which a unit tries the appraisal in this wave, if it does and the wave opened. */
  public @Nullable LocalDate triedFrom(String unitId) {
    if (status == Status.PLANNED) {
      return null;
    }
    return units.stream()
        .filter(unit -> unit.role() == Role.PILOT && unit.unitId().equals(unitId))
        .map(Member::from)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
