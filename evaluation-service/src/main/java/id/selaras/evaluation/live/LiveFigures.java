package id.selaras.evaluation.live;

import id.selaras.evaluation.coverage.Coverage;
import id.selaras.evaluation.coverage.CoverageParameters;
import id.selaras.evaluation.coverage.CoverageView;
import id.selaras.evaluation.progress.Progress;
import id.selaras.evaluation.satisfaction.Cell;
import id.selaras.evaluation.satisfaction.SatisfactionIndex;
import id.selaras.evaluation.satisfaction.Sums;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures in memory: satisfaction per unit and year, rolled up, progress per unit and
 * cycle, and coverage per campaign and unit. Each figure remembers when it changed, so that a
 * reader is told the latest state of what it has not seen, however slow it is.
 */
public final class LiveFigures {

  private final UnitDirectory units;
  private final SatisfactionScheme scheme;
  private final CoverageParameters coverageParameters;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, Progress> progress = new HashMap<>();
  private final Map<String, Coverage> coverage = new HashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private long sequence;

  LiveFigures(
      UnitDirectory units, SatisfactionScheme scheme, CoverageParameters coverageParameters) {
    this.units = units;
    this.scheme = scheme;
    this.coverageParameters = coverageParameters;
  }

  /**
   * One figure.
   *
   * @param body null where the figure has gone
   */
  public record Figure(String event, String key, @Nullable Object body, long sequence) {}

  /** Figures, and how far they go. */
  public record Changes(List<Figure> figures, long upTo) {}

  private record Place(String unitId, String period) {}

  /** Takes a cell of a year; null where it has become empty. */
  synchronized void cell(String key, @Nullable Cell cell) {
    if (cell == null) {
      cells.remove(key);
    } else if (!cell.ofOneDay()) {
      cells.put(key, cell);
    }
  }

  /** Takes the progress of a unit and cycle; null where there is none left. */
  synchronized void progress(String key, @Nullable Progress counts) {
    if (counts == null) {
      progress.remove(key);
    } else {
      progress.put(key, counts);
    }
  }

  /** Takes the coverage of a campaign and unit; null where there is none left. */
  synchronized void coverage(String key, @Nullable Coverage counts) {
    if (counts == null) {
      coverage.remove(key);
    } else {
      coverage.put(key, counts);
    }
  }

  /** Rolls everything up again along the tree as it is now, and marks what differs. */
  synchronized void refresh() {
    var now = new TreeMap<String, Figure>();
    rolledUp().forEach((place, sums) -> satisfaction(place, sums, now));
    progress.forEach((key, counts) -> progressOf(key, counts, now));
    coverage.forEach((key, counts) -> coverageOf(key, counts, now));
    var gone = new ArrayList<Figure>();
    figures.forEach(
        (key, figure) -> {
          if (!now.containsKey(key) && figure.body() != null) {
            gone.add(figure);
          }
        });
    for (Figure figure : gone) {
      put(new Figure(figure.event(), figure.key(), null, 0));
    }
    now.values().forEach(this::put);
  }

  /** What changed after this, oldest change first. */
  public synchronized Changes since(long seen) {
    return new Changes(
        figures.values().stream().filter(figure -> figure.sequence() > seen).toList(), sequence);
  }

  /** Everything there is. */
  public synchronized Changes all() {
    return new Changes(
        figures.values().stream().filter(figure -> figure.body() != null).toList(), sequence);
  }

  private void put(Figure figure) {
    Figure before = figures.get(figure.key());
    if (before == null || !Objects.equals(before.body(), figure.body())) {
      figures.remove(figure.key());
      figures.put(
          figure.key(), new Figure(figure.event(), figure.key(), figure.body(), ++sequence));
    }
  }

  private Map<Place, Sums> rolledUp() {
    var sums = new HashMap<Place, Sums>();
    for (Cell cell : cells.values()) {
      List<String> start = new ArrayList<>(List.of(cell.unitId()));
      if (cell.locationId() != null) {
        start.add(cell.locationId());
      }
      for (String unitId : units.withAncestors(start)) {
        sums.merge(new Place(unitId, cell.period()), cell.sums(), Sums::plus);
      }
    }
    return sums;
  }

  private void satisfaction(Place place, Sums sums, Map<String, Figure> now) {
    UnitEvent unit = units.byId(place.unitId());
    if (unit == null) {
      return;
    }
    SatisfactionIndex index = SatisfactionIndex.of(sums, scheme);
    String key = "satisfaction:" + place.unitId() + ":" + place.period();
    now.put(
        key,
        new Figure(
            "satisfaction",
            key,
            new LiveSatisfaction(
                unit.unitId(),
                unit.code(),
                unit.name(),
                place.period(),
                index.rounded(),
                index.exact().toString(),
                index.grade(),
                sums.n(),
                scheme.id()),
            0));
  }

  private void progressOf(String cell, Progress counts, Map<String, Figure> now) {
    UnitEvent unit = units.byId(counts.unitId());
    String key = "progress:" + cell;
    now.put(
        key,
        new Figure(
            "progress",
            key,
            new LiveProgress(
                counts.unitId(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                counts.cycleId(),
                counts.plans(),
                counts.appraisals()),
            0));
  }

  private void coverageOf(String cell, Coverage counts, Map<String, Figure> now) {
    String key = "coverage:" + cell;
    CoverageView shown = CoverageView.of(counts, units.byId(counts.unitId()), coverageParameters);
    now.put(key, new Figure("coverage", key, shown, 0));
  }
}
