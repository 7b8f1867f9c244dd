package id.selaras.evaluation.source;

import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers, changes and finds sources. */
@Component
public class SourceStore {

  private final AggregateStore<Source> sources;
  private final UnitDirectory units;

  SourceStore(AggregateStore<Source> sources, UnitDirectory units) {
    this.sources = sources;
    this.units = units;
  }

  /** The source of this code, or 404. */
  public Mono<Versioned<Source>> byCode(String code) {
    return sources
        .find(idOf(code))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("source-unknown", code)));
  }

  /** Every source. */
  public Flux<Versioned<Source>> all() {
    return sources.findAll(new Criteria());
  }

  Mono<Versioned<Source>> register(NewId id, SourceRequest request) {
    return Mono.defer(
        () -> {
          Source source = withKnownUnits(request.checked());
          return sources.create(id.as(idOf(source.code())), source, "source-registered");
        });
  }

  Mono<Versioned<Source>> change(String code, long version, SourceRequest request) {
    return Mono.defer(
        () -> {
          Source source = withKnownUnits(request.checked());
          if (!source.code().equals(code)) {
            throw Problem.rule("source-code-fixed", code);
          }
          return sources.change(
              idOf(code),
              version,
              current -> source.withServed(current.served()),
              "source-changed");
        });
  }

  Mono<Versioned<Source>> serve(String code, long version, Served figure) {
    return Mono.defer(
        () ->
            sources.change(
                idOf(code),
                version,
                current ->
                    current.serving(
                        new Served(known(figure.unitId()), figure.period(), figure.served())),
                "source-served"));
  }

  private Source withKnownUnits(Source source) {
    return new Source(
        source.code(),
        source.name(),
        known(source.unitId()),
        source.mapping(),
        source.unitValues().stream()
            .map(each -> new UnitValue(each.value(), known(each.unitId())))
            .toList(),
        source.delimiter(),
        source.feedAccount(),
        source.served());
  }

  private String known(String idOrCode) {
    return units
        .find(idOrCode)
        .map(UnitEvent::unitId)
        .orElseThrow(() -> Problem.notYetKnown("unit", idOrCode));
  }

  private static String idOf(String code) {
    return Ids.derived("survey-source", code);
  }
}
