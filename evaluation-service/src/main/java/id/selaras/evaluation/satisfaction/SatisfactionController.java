package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.source.Served;
import id.selaras.evaluation.source.SourceStore;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.Caller;
import id.selaras.platform.Cursor;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Public satisfaction per unit and period (PermenPANRB 14/2017), for everybody who is signed in.
 */
@RestController
@RequestMapping("/api/evaluation/satisfaction")
class SatisfactionController {

  private static final int MOST_UNITS = 200;
  private static final String NOTE_ID = "tidak mencakup bias pemilihan responden";
  private static final String NOTE_EN = "does not cover bias in who chose to answer";

  private final CellStore cells;
  private final UnitDirectory directory;
  private final SourceStore sources;
  private final SatisfactionScheme scheme;

  SatisfactionController(
      CellStore cells, UnitDirectory directory, SourceStore sources, SatisfactionScheme scheme) {
    this.cells = cells;
    this.directory = directory;
    this.sources = sources;
    this.scheme = scheme;
  }

  /**
   * Figures by unit code, then period. {@code unit} is an id or a code and, like {@code period} and
   * {@code service}, may be repeated; without {@code period}, {@code by} cuts the time into DAY,
   * MONTH, QUARTER or YEAR (the default). {@code limit} counts units.
   */
  @GetMapping
  Mono<Page<SatisfactionFigure>> figures(
      Caller caller,
      @RequestParam(defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") List<String> period,
      @RequestParam(defaultValue = "YEAR") Period.Span by,
      @RequestParam(defaultValue = "") List<String> service,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    if (limit < 1 || limit > MOST_UNITS) {
      throw Problem.badRequest("limit-invalid", MOST_UNITS);
    }
    List<Period> periods = periods(period);
    String note = english(language) ? NOTE_EN : NOTE_ID;
    String filter = "satisfaction:" + unit;
    String after = cursor == null ? "" : Cursor.parse(cursor, filter).id();
    return units(unit)
        .flatMap(
            all -> {
              List<UnitEvent> behind =
                  all.stream().filter(each -> each.code().compareTo(after) > 0).toList();
              boolean more = behind.size() > limit;
              List<UnitEvent> page = more ? behind.subList(0, limit) : behind;
              String next =
                  more ? new Cursor(List.of(), page.getLast().code(), filter).encode() : null;
              return page(
                      new SatisfactionQuery(page, periods, by, !service.isEmpty()), service, note)
                  .map(items -> new Page<>(items, next));
            });
  }

  private Mono<List<SatisfactionFigure>> page(
      SatisfactionQuery query, List<String> services, String note) {
    if (query.units().isEmpty()) {
      return Mono.just(List.of());
    }
    List<CellStore.Span> days =
        query.periods().stream()
            .map(period -> new CellStore.Span(period.from(), period.to()))
            .toList();
    SatisfactionQuery.Collector collector = query.collector(directory);
    return cells
        .find(query.reach(directory), days, services)
        .doOnNext(collector::add)
        .then(served())
        .map(
            figures ->
                collector.figures((unit, period) -> sum(figures, unit, period), note, scheme));
  }

  private Mono<List<Served>> served() {
    return sources.all().flatMapIterable(source -> source.state().served()).collectList();
  }

  private static @Nullable Long sum(List<Served> figures, String unitId, String period) {
    List<Served> fitting =
        figures.stream()
            .filter(each -> each.unitId().equals(unitId) && each.period().equals(period))
            .toList();
    return fitting.isEmpty() ? null : fitting.stream().mapToLong(Served::served).sum();
  }

  private Mono<List<UnitEvent>> units(List<String> asked) {
    if (asked.isEmpty()) {
      return cells
          .withFigures()
          .map(found -> directory.withAncestors(found))
          .map(
              found ->
                  directory.all().stream().filter(unit -> found.contains(unit.unitId())).toList());
    }
    var units = new ArrayList<UnitEvent>();
    for (String each : asked) {
      UnitEvent unit =
          directory.find(each).orElseThrow(() -> Problem.notFound("unit-unknown", each));
      if (!units.contains(unit)) {
        units.add(unit);
      }
    }
    units.sort(Comparator.comparing(UnitEvent::code));
    return Mono.just(units);
  }

  private static List<Period> periods(List<String> given) {
    return given.stream()
        .map(
            text ->
                Period.parse(text).orElseThrow(() -> Problem.badRequest("period-invalid", text)))
        .toList();
  }

  private static boolean english(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return false;
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage).getFirst().getRange().startsWith("en");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
