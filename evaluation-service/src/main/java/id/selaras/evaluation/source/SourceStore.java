package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers, changes and finds sources. */
@Component
public class SourceStore {

  private final AggregateStore<Source> sources;
  private final UnitDirectory units;
  private final InboxStore inboxes;
  private final SatisfactionScheme scheme;

  SourceStore(
      AggregateStore<Source> sources,
      UnitDirectory units,
      InboxStore inboxes,
      SatisfactionScheme scheme) {
    this.sources = sources;
    this.units = units;
    this.inboxes = inboxes;
    this.scheme = scheme;
  }

  /** The source of this code, or 404. */
  public Mono<Versioned<Source>> byCode(String code) {
    return sources
        .find(idOf(code))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("source-unknown", code)));
  }

  /**
   * The source of this code for its own feed, and for these roles whichever it is.
   *
   * @param code as the request names it, or null
   */
  public Mono<Source> admitting(Caller caller, @Nullable String code, String... roles) {
    return Mono.defer(
        () -> {
          if (!caller.has(roles)) {
            caller.require("FEED");
          }
          if (code == null || code.isBlank()) {
            throw Problem.badRequest("source-required");
          }
          return byCode(code)
              .map(Versioned::state)
              .doOnNext(
                  source -> {
                    if (!caller.has(roles) && !caller.account().equals(source.feedAccount())) {
                      throw Problem.forbidden("source-of-another-feed", source.code());
                    }
                  });
        });
  }

  /** The source that a request describes; nothing is stored. */
  public Source described(SourceRequest request) {
    return withKnownUnits(request.checked(scheme));
  }

  /** Every source. */
  public Flux<Versioned<Source>> all() {
    return sources.findAll(new Criteria());
  }

  Mono<Versioned<Source>> register(NewId id, SourceRequest request) {
    return Mono.defer(
        () -> {
          Source source = described(request);
          return inboxes
              .provide(source)
              .then(
                  Mono.defer(
                      () ->
                          sources.create(id.as(idOf(source.code())), source, "source-registered")));
        });
  }

  Mono<Versioned<Source>> change(String code, long version, SourceRequest request) {
    return Mono.defer(
        () -> {
          Source source = described(request);
          if (!source.code().equals(code)) {
            throw Problem.rule("source-code-fixed", code);
          }
          return inboxes
              .provide(source)
              .then(
                  Mono.defer(
                      () ->
                          sources.change(
                              idOf(code),
                              version,
                              current -> source.withServed(current.served()),
                              "source-changed")));
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
        source.inbox(),
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
