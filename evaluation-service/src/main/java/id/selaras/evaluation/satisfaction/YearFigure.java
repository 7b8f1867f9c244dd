package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.live.LiveFigure;
import id.selaras.evaluation.served.Served;
import id.selaras.evaluation.served.ServedSums;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Satisfaction per unit and year as it moves, rolled up along the tree of units as it is now, and
 * as gauges; units and years bound their number, no service, day or person is a label.
 *
 * <p>The interval needs the days one by one, so they are held in memory: what a changed cell
 * changes is added to the units above it and no other figure is computed again. Only a tree that
 * has changed makes all of them new.
 */
final class YearFigure implements LiveFigure<Cell, YearView> {

  private final UnitDirectory units;
  private final SatisfactionScheme scheme;
  private final MultiGauge indices;
  private final MultiGauge respondents;
  private final Map<String, Part> parts = new HashMap<>();
  private final Map<List<String>, List<String>> places = new HashMap<>();
  private final ServedSums served = new ServedSums();
  private final Map<Place, Tally> tallies = new HashMap<>();
  private final Map<Place, YearView> views = new HashMap<>();
  private final Set<Place> moved = new HashSet<>();
  private long treeSeen;

  YearFigure(UnitDirectory units, SatisfactionScheme scheme, MeterRegistry meters) {
    this.units = units;
    this.scheme = scheme;
    indices =
        MultiGauge.builder("selaras.satisfaction.index")
            .description("Satisfaction index (25 to 100) of a unit and year")
            .register(meters);
    respondents =
        MultiGauge.builder("selaras.satisfaction.respondents")
            .description("Respondents counted in the index")
            .register(meters);
  }

  private record Place(String unitId, String year) {}

  /** What a cell adds; no sums of single elements, which are not shown. */
  private record Part(List<String> places, LocalDate day, Sums sums) {

    String year() {
      return Period.containing(day, Period.Span.YEAR).text();
    }
  }

  @Override
  public String name() {
    return "satisfaction";
  }

  @Override
  public Topic<Cell> topic() {
    return SatisfactionTopology.CELLS;
  }

  @Override
  public void take(String key, @Nullable Cell cell) {
    LocalDate day = cell == null ? null : cell.day();
    Part now = cell == null || day == null ? null : part(cell, day);
    Part before = now == null ? parts.remove(key) : parts.put(key, now);
    if (before != null) {
      add(before, Sums.NONE.minus(before.sums()));
    }
    if (now != null) {
      add(now, now.sums());
    }
  }

  /** Takes how many people a unit served in a period, as one source says. */
  void take(Served figure) {
    served.put(figure);
    moved.add(new Place(figure.unitId(), figure.period()));
  }

  @Override
  public Map<String, YearView> shown() {
    long tree = units.changes();
    if (tree != treeSeen) {
      treeSeen = tree;
      tallies.clear();
      views.clear();
      parts.values().forEach(part -> add(part, part.sums()));
    }
    moved.forEach(this::view);
    moved.clear();
    var shown = new HashMap<String, YearView>();
    views.forEach((place, view) -> shown.put(place.unitId() + ":" + place.year(), view));
    return shown;
  }

  @Override
  public void measure(Map<String, YearView> shown) {
    List<MultiGauge.Row<?>> ofIndex = new ArrayList<>();
    List<MultiGauge.Row<?>> ofRespondents = new ArrayList<>();
    for (YearView view : shown.values()) {
      Tags tags = Tags.of("unit", view.unitCode(), "period", view.period());
      ofIndex.add(MultiGauge.Row.of(tags, view.index()));
      ofRespondents.add(MultiGauge.Row.of(tags, view.respondents()));
    }
    indices.register(ofIndex, true);
    respondents.register(ofRespondents, true);
  }

  /** As small as it can be: there is one for every cell that has ever been counted. */
  private Part part(Cell cell, LocalDate day) {
    return new Part(
        places.computeIfAbsent(cell.places(), same -> same),
        day,
        new Sums(cell.n(), Map.of(), cell.total(), cell.squares()));
  }

  private void add(Part part, Sums sums) {
    for (String unitId : units.withAncestors(part.places())) {
      var place = new Place(unitId, part.year());
      tallies.computeIfAbsent(place, first -> new Tally()).add(part.day(), sums);
      moved.add(place);
    }
  }

  private void view(Place place) {
    UnitEvent unit = units.byId(place.unitId());
    Tally tally = tallies.get(place);
    if (unit == null || tally == null || tally.all().n() == 0) {
      tallies.remove(place);
      views.remove(place);
      return;
    }
    Sums sums = tally.all();
    SatisfactionIndex index = SatisfactionIndex.of(sums, scheme);
    views.put(
        place,
        new YearView(
            unit.unitId(),
            unit.code(),
            unit.name(),
            place.year(),
            index.rounded(),
            index.exact().toString(),
            index.grade(),
            sums.n(),
            MinimumSample.of(sums.n(), served.of(place.unitId(), place.year()), scheme.sample()),
            SatisfactionFigure.Bounds.of(Interval.of(sums, tally.days(), scheme), null),
            scheme.id()));
  }
}
