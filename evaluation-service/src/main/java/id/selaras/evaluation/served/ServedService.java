package id.selaras.evaluation.served;

import id.selaras.evaluation.source.SourceEvent;
import id.selaras.evaluation.source.SourceService;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records and shows how many people units served. */
@Component
public class ServedService {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TYPE = "survey-served.reported";

  private final AggregateStore<Served> figures;
  private final SourceService sources;
  private final UnitDirectory units;
  private final Map<String, SourceEvent> earlier = new ConcurrentHashMap<>();

  ServedService(AggregateStore<Served> figures, SourceService sources, UnitDirectory units) {
    this.figures = figures;
    this.sources = sources;
    this.units = units;
  }

  /** Replaces what the source said of that unit and period. */
  Mono<Served> record(Caller caller, String source, ServedRequest request) {
    caller.require(SourceService.KEEPERS);
    Served asked = request.checked(source);
    return sources
        .byCode(source)
        .flatMap(
            there -> {
              Served figure =
                  new Served(
                      source,
                      units
                          .find(asked.unitId())
                          .orElseThrow(() -> Problem.notYetKnown("unit", asked.unitId()))
                          .unitId(),
                      asked.period(),
                      asked.served());
              return figures
                  .createIfAbsent(figure.id(), figure, TYPE)
                  .then(Mono.defer(() -> figures.update(figure.id(), before -> figure, TYPE)));
            })
        .map(Versioned::state);
  }

  Mono<Page<Served>> page(
      Caller caller,
      String source,
      List<String> unit,
      List<String> period,
      @Nullable String cursor,
      int limit) {
    caller.require(SourceService.READERS);
    return sources
        .byCode(source)
        .flatMap(
            there ->
                figures.page(
                    Filter.where("source", source)
                        .wanted("unitId", units.ids(unit))
                        .wanted("period", period),
                    "period",
                    cursor,
                    limit))
        .map(page -> page.map(Versioned::state));
  }

  /** What was said of these units, for everybody; no period means every period. */
  public Mono<ServedSums> of(Collection<String> unitIds, Collection<String> periods) {
    return figures
        .findAll(Filter.among("unitId", unitIds).wanted("period", periods))
        .map(Versioned::state)
        .collect(ServedSums::new, ServedSums::put);
  }

  /** Remembers the newest state of a source, which once held these figures itself. */
  void remember(String id, SourceEvent source) {
    earlier.put(id, source);
  }

  /**
   * Moves what sources once held here, unless something was said since; after everything that is
   * known has been read, for the same reason.
   */
  void move() {
    Flux.fromIterable(earlier.values())
        .concatMapIterable(
            source ->
                source.served().stream()
                    .map(
                        each ->
                            new Served(source.code(), each.unitId(), each.period(), each.served()))
                    .toList())
        .concatMap(figure -> figures.createIfAbsent(figure.id(), figure, TYPE))
        .blockLast(PATIENCE);
    earlier.clear();
  }
}
