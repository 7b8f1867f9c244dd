package id.selaras.evaluation.source;

import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.unit.UnitDirectory;
import id.selaras.evaluation.unit.UnitEvent;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers, changes and finds sources. */
@Component
public class SourceService {

  /** Who registers and changes sources. */
  public static final String[] KEEPERS = {"ADMIN", "EVALUATOR"};

  /** Who looks at them. */
  public static final String[] READERS = {"ADMIN", "EVALUATOR", "AUDITOR"};

  private static final String[] TESTERS = {"ADMIN", "EVALUATOR"};

  private final AggregateStore<Source> sources;
  private final UnitDirectory units;
  private final InboxStore inboxes;
  private final SatisfactionScheme scheme;

  SourceService(
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
          caller.require(Stream.concat(Stream.of("FEED"), Stream.of(roles)).toArray(String[]::new));
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

  /** The source that a request describes, to try it out (ADMIN, EVALUATOR); nothing is stored. */
  public Source described(Caller caller, @Nullable SourceRequest request) {
    caller.require(TESTERS);
    if (request == null) {
      throw Problem.rule("trial-incomplete");
    }
    return described(request);
  }

  private Source described(SourceRequest request) {
    return withKnownUnits(request.checked(scheme));
  }

  Mono<Versioned<Source>> one(Caller caller, String code) {
    caller.require(READERS);
    return byCode(code);
  }

  Mono<Page<Versioned<Source>>> page(Caller caller, @Nullable String cursor, int limit) {
    caller.require(READERS);
    return sources.page(Filter.all(), "code", cursor, limit);
  }

  Mono<Versioned<Source>> register(Caller caller, NewId id, SourceRequest request) {
    caller.require(KEEPERS);
    return Mono.defer(
        () -> {
          Source source = described(request);
          return inboxes
              .provide(source)
              .then(
                  Mono.defer(
                      () ->
                          sources.create(
                              id.as(idOf(source.code())), source, "survey-source.registered")));
        });
  }

  Mono<Versioned<Source>> change(Caller caller, String code, long version, SourceRequest request) {
    caller.require(KEEPERS);
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
                              idOf(code), version, current -> source, "survey-source.changed")));
        });
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
        source.inbox());
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
