package id.selaras.appraisal.wave;

import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A wave as a planner sends it; whatever is wrong is told at once.
 *
 * @param requiredCoverage a share of one; without it that of the parameters
 */
public record WaveRequest(
    @Nullable String name,
    @Nullable WaveKind kind,
    @Nullable LocalDate startsOn,
    @Nullable List<@Nullable String> pilotUnits,
    @Nullable List<@Nullable String> controlUnits,
    @Nullable BigDecimal requiredCoverage) {

  /** The units that the request names. */
  Set<String> named() {
    Set<String> named = new HashSet<>(pilots());
    named.addAll(controls());
    return named;
  }

  /**
   * The wave that is asked for.
   *
   * @param at pointer of the wave in the body that was sent, empty where it is the body
   * @param known the units named that exist
   * @param usual the coverage required where the request says nothing
   * @throws Problem 422 {@code wave-invalid}
   */
  Wave wave(String at, Set<String> known, BigDecimal usual) {
    List<Violation> wrong = new ArrayList<>();
    if (name == null || name.isBlank()) {
      wrong.add(Violation.at(at + "/name", "required"));
    }
    if (kind == null) {
      wrong.add(Violation.at(at + "/kind", "required"));
    }
    if (startsOn == null) {
      wrong.add(Violation.at(at + "/startsOn", "required"));
    }
    if (pilots().isEmpty()) {
      wrong.add(Violation.at(at + "/pilotUnits", "required"));
    }
    checkUnits(at, known, wrong::add);
    BigDecimal coverage = requiredCoverage == null ? usual : requiredCoverage;
    if (coverage.signum() < 0 || coverage.compareTo(BigDecimal.ONE) > 0) {
      wrong.add(Violation.at(at + "/requiredCoverage", "not-a-share"));
    }
    if (name == null || kind == null || startsOn == null || !wrong.isEmpty()) {
      throw Problem.rule("wave-invalid").with(wrong);
    }
    return Wave.planned(name.strip(), kind, startsOn, pilots(), controls(), coverage);
  }

  private List<String> pilots() {
    return orEmpty(pilotUnits);
  }

  private List<String> controls() {
    return orEmpty(controlUnits);
  }

  private static List<String> orEmpty(@Nullable List<@Nullable String> ids) {
    return ids == null ? List.of() : ids.stream().map(id -> id == null ? "" : id).toList();
  }

  /** Each unit is known and named once: nobody is pilot and control of the same wave. */
  private void checkUnits(String at, Set<String> known, Consumer<Violation> wrong) {
    Set<String> seen = new HashSet<>();
    check(at + "/pilotUnits/", pilots(), known, seen, wrong);
    check(at + "/controlUnits/", controls(), known, seen, wrong);
  }

  private static void check(
      String pointer,
      List<String> ids,
      Set<String> known,
      Set<String> seen,
      Consumer<Violation> wrong) {
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (!known.contains(id)) {
        wrong.accept(Violation.at(pointer + i, "unit-unknown", id));
      } else if (!seen.add(id)) {
        wrong.accept(Violation.at(pointer + i, "unit-named-twice", id));
      }
    }
  }
}
