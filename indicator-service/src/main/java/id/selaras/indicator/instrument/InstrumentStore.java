package id.selaras.indicator.instrument;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Mono;

/** The versions of all instruments; the newest of an instrument is the one that people work on. */
final class InstrumentStore {

  private static final Comparator<Versioned<InstrumentVersion>> BY_NUMBER =
      Comparator.comparingInt(version -> version.state().number());

  private final AggregateStore<InstrumentVersion> drafts;
  private final AggregateStore<InstrumentVersion> versions;

  InstrumentStore(
      AggregateStore<InstrumentVersion> drafts, AggregateStore<InstrumentVersion> versions) {
    this.drafts = drafts;
    this.versions = versions;
  }

  Mono<Versioned<InstrumentVersion>> create(InstrumentDefinition definition) {
    return Mono.defer(
        () -> {
          InstrumentVersion first = InstrumentVersion.first(Ids.next(), definition);
          return drafts.create(first.id(), first, "instrument-version.drafted");
        });
  }

  /** The newest version, or the newest published one. */
  Mono<Versioned<InstrumentVersion>> current(String instrumentId, boolean withDrafts) {
    return versions
        .findAll(Criteria.where("state.instrumentId").is(instrumentId))
        .filter(version -> withDrafts || !version.state().isDraft())
        .collectList()
        .flatMap(all -> Mono.justOrEmpty(all.stream().max(BY_NUMBER)))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  Mono<Versioned<InstrumentVersion>> version(String instrumentId, int number) {
    return versions.get(InstrumentVersion.id(instrumentId, number));
  }

  Mono<Page<Versioned<InstrumentVersion>>> page(
      Criteria filter, @Nullable String cursor, int limit) {
    return versions.page(filter, "state.definition.code", cursor, limit);
  }

  /** Changes the draft; after publication opens the draft of the next version. */
  Mono<Versioned<InstrumentVersion>> edit(
      String instrumentId, long revision, InstrumentDefinition changed) {
    return expected(instrumentId, revision)
        .flatMap(
            current -> {
              if (current.state().isDraft()) {
                return drafts.change(
                    current.id(),
                    current.version(),
                    state -> state.edited(changed),
                    "instrument-version.edited");
              }
              InstrumentVersion next = current.state().next(changed, revision);
              return drafts
                  .create(next.id(), next, "instrument-version.drafted")
                  // Someone else has opened it from the same published version.
                  .onErrorMap(InstrumentStore::isConflict, e -> Problem.stale());
            });
  }

  /**
   * Publishes the draft; the function tells which of the named indicator versions are published.
   */
  Mono<Versioned<InstrumentVersion>> publish(
      String instrumentId, long revision, Function<Set<String>, Mono<Set<String>>> published) {
    return expected(instrumentId, revision)
        .flatMap(
            current ->
                published
                    .apply(current.state().definition().versionIds())
                    .flatMap(
                        indicators ->
                            versions.change(
                                current.id(),
                                current.version(),
                                state -> state.published(indicators),
                                "instrument-version.published")));
  }

  private Mono<Versioned<InstrumentVersion>> expected(String instrumentId, long revision) {
    return current(instrumentId, true)
        .doOnNext(
            current -> {
              if (current.state().revision(current.version()) != revision) {
                throw Problem.stale();
              }
            });
  }

  private static boolean isConflict(Throwable error) {
    return error instanceof Problem problem && problem.status() == 409;
  }
}
