package id.selaras.appraisal.wave;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the phased roll-out ([DESIGN], domain.md 8: "bertahap, uji coba"): the units that start
 * on a day, and the units that they are compared with.
 */
public record Wave(
    String name, WaveKind kind, LocalDate startsOn, WaveStatus status, List<WaveUnit> units) {

  /** A wave that has yet to be opened. */
  static Wave planned(
      String name, WaveKind kind, LocalDate startsOn, List<String> pilots, List<String> controls) {
    Stream<WaveUnit> units =
        Stream.concat(
            pilots.stream().map(id -> new WaveUnit(id, WaveUnit.Role.PILOT, startsOn, null)),
            controls.stream().map(id -> new WaveUnit(id, WaveUnit.Role.CONTROL, startsOn, null)));
    return new Wave(name, kind, startsOn, WaveStatus.PLANNED, units.toList());
  }

  /** The wave opened: roles begin on the day of the opening. */
  Wave opened(LocalDate day) {
    if (status != WaveStatus.PLANNED) {
      throw new IllegalStateException("a wave opens once; this one is " + status);
    }
    if (day.isBefore(startsOn)) {
      throw new IllegalStateException("a wave opens on its first day or later");
    }
    return new Wave(
        name,
        kind,
        startsOn,
        WaveStatus.OPEN,
        units.stream().map(unit -> unit.starting(day)).toList());
  }

  /** The wave closed: every role that still holds ends, none is forgotten. */
  Wave closed(LocalDate day) {
    if (status == WaveStatus.CLOSED) {
      throw new IllegalStateException("the wave is closed already");
    }
    return new Wave(
        name,
        kind,
        startsOn,
        WaveStatus.CLOSED,
        units.stream().map(unit -> unit.ending(day)).toList());
  }

  /** The units with a role. */
  List<String> units(WaveUnit.Role role) {
    return units.stream().filter(unit -> unit.role() == role).map(WaveUnit::unitId).toList();
  }
}
