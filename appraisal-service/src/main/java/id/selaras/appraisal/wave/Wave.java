package id.selaras.appraisal.wave;

import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of the phased roll-out ([DESIGN], domain.md 8: "bertahap, uji coba"): the units that start
 * on a day, and the units that they are compared with.
 *
 * @param requiredCoverage the share of a unit's employees who must have understood before a cycle
 *     opens there; absent in waves planned before there was one
 * @param causes what brought the wave about, such as {@code recommendation:<id>}
 * @param holds the decisions that held it back, those that were lifted included
 * @param openedWithout why it opened although the pilot's evaluation was not on record
 */
public record Wave(
    String name,
    WaveKind kind,
    LocalDate startsOn,
    WaveStatus status,
    List<WaveUnit> units,
    @Nullable BigDecimal requiredCoverage,
    List<String> causes,
    List<Hold> holds,
    @Nullable String openedWithout) {

  /** Waves stored before these lists existed have none. */
  public Wave {
    causes = causes == null ? List.of() : List.copyOf(causes);
    holds = holds == null ? List.of() : List.copyOf(holds);
  }

  /** A wave that has yet to be opened. */
  static Wave planned(
      String name,
      WaveKind kind,
      LocalDate startsOn,
      List<String> pilots,
      List<String> controls,
      BigDecimal requiredCoverage) {
    Stream<WaveUnit> units =
        Stream.concat(
            pilots.stream().map(id -> new WaveUnit(id, WaveUnit.Role.PILOT, startsOn, null)),
            controls.stream().map(id -> new WaveUnit(id, WaveUnit.Role.CONTROL, startsOn, null)));
    return new Wave(
        name,
        kind,
        startsOn,
        WaveStatus.PLANNED,
        units.toList(),
        requiredCoverage,
        List.of(),
        List.of(),
        null);
  }

  /** The wave with what brought it about. */
  Wave causedBy(String cause) {
    return new Wave(
        name,
        kind,
        startsOn,
        status,
        units,
        requiredCoverage,
        List.of(cause),
        holds,
        openedWithout);
  }

  /** It opens once, on its first day or later, unless a decision holds it back. */
  void requireOpenable(LocalDate day) {
    if (status != WaveStatus.PLANNED) {
      throw Problem.conflict("wave-not-planned", status);
    }
    if (isHeld()) {
      throw Problem.conflict("wave-held");
    }
    if (day.isBefore(startsOn)) {
      throw Problem.conflict("wave-not-started", startsOn);
    }
  }

  /**
   * The wave opened: roles begin on the day of the opening.
   *
   * @param without why it opens without the pilot's evaluation, where that is the case
   */
  Wave opened(LocalDate day, @Nullable String without) {
    requireOpenable(day);
    return new Wave(
        name,
        kind,
        startsOn,
        WaveStatus.OPEN,
        each(unit -> unit.starting(day)),
        requiredCoverage,
        causes,
        holds,
        without);
  }

  /** The wave closed: every role that still holds ends, none is forgotten. */
  Wave closed(LocalDate day) {
    if (status == WaveStatus.CLOSED) {
      throw Problem.conflict("wave-closed");
    }
    return with(WaveStatus.CLOSED, each(unit -> unit.ending(day)), holds);
  }

  /**
   * The same wave without controls that have become pilots: whoever tries the appraisal stands for
   * nobody any more. Their role ends on the day on which they became pilots.
   *
   * @param pilotSince that day, by the unit
   */
  Wave withoutControls(Map<String, LocalDate> pilotSince) {
    return with(
        status,
        each(
            unit -> {
              LocalDate since = pilotSince.get(unit.unitId());
              return unit.role() == WaveUnit.Role.CONTROL && since != null
                  ? unit.ending(since)
                  : unit;
            }),
        holds);
  }

  /** Held back by a decision; one that has held it before changes nothing, lifted or not. */
  Wave held(String cause) {
    if (holds.stream().anyMatch(hold -> hold.cause().equals(cause))) {
      return this;
    }
    List<Hold> more = new ArrayList<>(holds);
    more.add(new Hold(cause, null));
    return with(status, units, more);
  }

  /** Whatever holds it back is lifted. */
  Wave released(String reason) {
    if (!isHeld()) {
      throw Problem.conflict("wave-not-held");
    }
    return with(status, units, holds.stream().map(hold -> hold.lifted(reason)).toList());
  }

  /** The first day of each pilot in waves that are open. */
  static Map<String, LocalDate> pilotSince(List<Wave> open) {
    Map<String, LocalDate> since = new HashMap<>();
    open.stream()
        .flatMap(wave -> wave.units().stream())
        .filter(unit -> unit.role() == WaveUnit.Role.PILOT)
        .forEach(unit -> since.put(unit.unitId(), unit.from()));
    return since;
  }

  /** Whether a decision holds it back. */
  public boolean isHeld() {
    return holds.stream().anyMatch(Hold::holds);
  }

  /** The units with a role, whether or not it still holds. */
  List<String> units(WaveUnit.Role role) {
    return units.stream().filter(unit -> unit.role() == role).map(WaveUnit::unitId).toList();
  }

  /** The units that try the appraisal. */
  public List<String> pilots() {
    return units(WaveUnit.Role.PILOT);
  }

  private List<WaveUnit> each(UnaryOperator<WaveUnit> change) {
    return units.stream().map(change).toList();
  }

  private Wave with(WaveStatus nextStatus, List<WaveUnit> nextUnits, List<Hold> nextHolds) {
    return new Wave(
        name,
        kind,
        startsOn,
        nextStatus,
        nextUnits,
        requiredCoverage,
        causes,
        nextHolds,
        openedWithout);
  }
}
