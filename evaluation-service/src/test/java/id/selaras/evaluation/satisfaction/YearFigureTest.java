package id.selaras.evaluation.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.evaluation.served.Served;
import id.selaras.evaluation.served.ServedSums;
import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyConfiguration;
import id.selaras.evaluation.survey.SurveyResponse;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearFigureTest {

  private static final SatisfactionScheme SCHEME = new SurveyConfiguration().satisfactionScheme();

  private final UnitDirectory units = new UnitDirectory();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final YearFigure years = new YearFigure(units, SCHEME, meters);
  private final Map<String, Cell> cells = new HashMap<>();
  private final ServedSums served = new ServedSums();

  YearFigureTest() {
    unit("city", null);
    unit("a", "city");
    unit("b", "city");
  }

  @Test
  void howeverCellsComeMoveAndGoTheStreamShowsWhatAQueryAnswers() {
    var random = new Random(7);
    for (int round = 0; round < 40; round++) {
      for (int each = 0; each < 25; each++) {
        Cell cell = cell(random);
        if (random.nextInt(4) == 0) {
          take(cell.key(), null);
        } else {
          take(cell.key(), cell);
        }
      }
      if (round == 20) {
        unit("b", "a");
      }
      if (round % 10 == 5) {
        serve("s" + round % 3, List.of("city", "a").get(round % 2), "2026", 40L * round);
      }
      sameAsQueried();
    }
    for (String key : List.copyOf(cells.keySet())) {
      take(key, null);
    }
    assertThat(years.shown()).isEmpty();
  }

  @Test
  void aYearThatTheTopicCarriedOnceCountsNothing() {
    Cell day = cell(new Random(1));
    take(day.key(), day);
    years.take(
        "year",
        new Cell("a", null, null, "2026", day.n(), day.elements(), day.total(), day.squares()));
    sameAsQueried();
  }

  @Test
  void aUnitThatIsKnownLaterIsShownThenWithWhatItGotBefore() {
    Cell cell = Cell.of(response("late", null, "2026-01-05", 4), SCHEME);
    take(cell.key(), cell);
    assertThat(years.shown()).isEmpty();
    unit("late", "city");
    assertThat(years.shown()).containsOnlyKeys("late:2026", "city:2026");
    years.measure(years.shown());
    assertThat(meters.get("selaras.satisfaction.index").tag("unit", "T.late").gauge().value())
        .isEqualTo(100.0);
  }

  private void sameAsQueried() {
    var query = new SatisfactionQuery(units.all(), List.of(), Period.Span.YEAR, List.of());
    SatisfactionQuery.Collector collector = query.collector(units);
    cells.values().forEach(collector::add);
    assertThat(years.shown().values())
        .containsExactlyInAnyOrderElementsOf(
            collector.figures(served, null, SCHEME).stream()
                .map(
                    figure ->
                        new YearView(
                            figure.unitId(),
                            figure.unitCode(),
                            figure.unitName(),
                            figure.period(),
                            figure.index(),
                            figure.indexExact(),
                            figure.grade(),
                            figure.respondents(),
                            figure.sample(),
                            figure.interval(),
                            figure.scheme()))
                .toList());
  }

  private void take(String key, @Nullable Cell cell) {
    if (cell == null) {
      cells.remove(key);
    } else {
      cells.put(key, cell);
    }
    years.take(key, cell);
  }

  private void serve(String source, String unitId, String period, long number) {
    var figure = new Served(source, unitId, period, number);
    served.put(figure);
    years.take(figure);
  }

  private void unit(String id, @Nullable String parent) {
    units.put(new UnitEvent(id, "T." + id, "Unit " + id, parent));
  }

  private static Cell cell(Random random) {
    String unit = random.nextBoolean() ? "a" : "b";
    String day = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(40)).toString();
    Cell cell = answer(random, unit, day);
    for (int others = random.nextInt(3); others > 0; others--) {
      cell = Cell.add(answer(random, unit, day), cell);
    }
    return cell;
  }

  private static Cell answer(Random random, String unit, String day) {
    return Cell.of(
        response(unit, random.nextBoolean() ? "b" : null, day, 2 + random.nextInt(3)), SCHEME);
  }

  private static SurveyResponse response(
      String unit, @Nullable String location, String day, int answer) {
    var answers = new EnumMap<Element, Integer>(Element.class);
    for (Element element : Element.values()) {
      answers.put(element, answer);
    }
    return new SurveyResponse(
        "s",
        "1",
        unit,
        unit.equals(location) ? null : location,
        null,
        LocalDate.parse(day),
        answers);
  }
}
