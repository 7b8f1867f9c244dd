package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.served.ServedSums;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rolls cells of days up to units and periods. A cell counts for its unit, for the place of its
 * counter and for everything above either, once each.
 *
 * @param units the units asked for
 * @param periods the periods asked for; none means the periods of a length that the figures lie in
 * @param by that length
 * @param services the services asked for, each a figure of its own; none means one figure of all
 */
record SatisfactionQuery(
    List<UnitEvent> units, List<Period> periods, Period.Span by, List<String> services) {

  /** Which figure a tally belongs to. */
  private record Place(String unitId, String period, @Nullable String service) {}

  private boolean byService() {
    return !services.isEmpty();
  }

  /** The ids of every unit whose cells are needed. */
  Set<String> reach(UnitDirectory directory) {
    Set<String> wanted = new HashSet<>();
    units.forEach(unit -> wanted.add(unit.unitId()));
    Set<String> reach = new HashSet<>(wanted);
    for (UnitEvent unit : directory.all()) {
      for (String above : directory.withAncestors(List.of(unit.unitId()))) {
        if (wanted.contains(above)) {
          reach.add(unit.unitId());
        }
      }
    }
    return reach;
  }

  /** Takes cells one at a time. */
  Collector collector(UnitDirectory directory) {
    return new Collector(directory);
  }

  /** The tallies of this query while its cells come in. */
  final class Collector {

    private final UnitDirectory directory;
    private final Map<String, UnitEvent> wanted = new LinkedHashMap<>();
    private final Map<Place, Tally> tallies = new HashMap<>();

    Collector(UnitDirectory directory) {
      this.directory = directory;
      units.forEach(unit -> wanted.put(unit.unitId(), unit));
    }

    void add(Cell cell) {
      LocalDate day = LocalDate.parse(cell.period());
      for (String unitId : directory.withAncestors(cell.places())) {
        if (wanted.containsKey(unitId)) {
          for (String period : periodsOf(day)) {
            tallies
                .computeIfAbsent(
                    new Place(unitId, period, byService() ? cell.serviceCode() : null),
                    place -> new Tally())
                .add(day, cell.sums());
          }
        }
      }
    }

    List<SatisfactionFigure> figures(
        ServedSums served, @Nullable String note, SatisfactionScheme scheme) {
      var sorted =
          new TreeMap<Place, Tally>(
              Comparator.comparing((Place place) -> code(place.unitId()))
                  .thenComparing(Place::unitId)
                  .thenComparing(Place::period)
                  .thenComparing(place -> Objects.requireNonNullElse(place.service(), "")));
      sorted.putAll(tallies);
      var figures = new ArrayList<SatisfactionFigure>();
      sorted.forEach(
          (place, tally) -> {
            UnitEvent unit = wanted.get(place.unitId());
            if (unit != null) {
              Long people = byService() ? null : served.of(place.unitId(), place.period());
              figures.add(
                  SatisfactionFigure.of(
                      unit, place.period(), place.service(), tally, people, note, scheme));
            }
          });
      return figures;
    }

    private String code(String unitId) {
      UnitEvent unit = wanted.get(unitId);
      return unit == null ? "" : unit.code();
    }

    private List<String> periodsOf(LocalDate day) {
      if (periods.isEmpty()) {
        return List.of(Period.containing(day, by).text());
      }
      return periods.stream()
          .filter(period -> !day.isBefore(period.from()) && day.isBefore(period.to()))
          .map(Period::text)
          .distinct()
          .toList();
    }
  }
}
