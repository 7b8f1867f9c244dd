package id.selaras.indicator.catalogue;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import reactor.core.publisher.Mono;

/** The versions of all indicators; the newest of an indicator is the one that people work on. */
public final class IndicatorStore {

  private static final Comparator<Versioned<IndicatorVersion>> BY_NUMBER =
      Comparator.comparingInt(version -> version.state().number());

  private final AggregateStore<IndicatorVersion> drafts;
  private final AggregateStore<IndicatorVersion> versions;

  IndicatorStore(
      AggregateStore<IndicatorVersion> drafts, AggregateStore<IndicatorVersion> versions) {
    this.drafts = drafts;
    this.versions = versions;
  }

  Mono<Versioned<IndicatorVersion>> create(Definition definition) {
    return Mono.defer(
        () -> {
          IndicatorVersion first = IndicatorVersion.first(Ids.next(), definition);
          return drafts.create(first.id(), first, "indicator-version.drafted");
        });
  }

  /** The newest version, or the newest published one. */
  Mono<Versioned<IndicatorVersion>> current(String indicatorId, boolean withDrafts) {
    return versions
        .findAll(Criteria.where("state.indicatorId").is(indicatorId))
        .filter(version -> withDrafts || !version.state().isDraft())
        .collectList()
        .flatMap(all -> Mono.justOrEmpty(all.stream().max(BY_NUMBER)))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  Mono<Versioned<IndicatorVersion>> version(String indicatorId, int number) {
    return versions.get(IndicatorVersion.id(indicatorId, number));
  }

  Mono<Page<Versioned<IndicatorVersion>>> page(
      Criteria filter, @Nullable String cursor, int limit) {
    return versions.page(filter, "state.definition.code", cursor, limit);
  }

  /** Changes the draft; after publication opens the draft of the next version. */
  Mono<Versioned<IndicatorVersion>> edit(String indicatorId, long revision, Definition changed) {
    return expected(indicatorId, revision)
        .flatMap(
            current -> {
              if (current.state().isDraft()) {
                return drafts.change(
                    current.id(),
                    current.version(),
                    state -> state.edited(changed),
                    "indicator-version.edited");
              }
              IndicatorVersion next = current.state().next(changed, revision);
              return drafts
                  .create(next.id(), next, "indicator-version.drafted")
                  // Someone else has opened it from the same published version.
                  .onErrorMap(IndicatorStore::isConflict, e -> Problem.stale());
            });
  }

  Mono<Versioned<IndicatorVersion>> publish(
      String indicatorId, long revision, Set<String> aspectCodes) {
    return expected(indicatorId, revision)
        .flatMap(
            current ->
                versions.change(
                    current.id(),
                    current.version(),
                    state -> state.published(aspectCodes),
                    "indicator-version.published"));
  }

  /** Which of these versions ({@code id:number}) are published. */
  public Mono<Set<String>> publishedOf(Set<String> versionIds) {
    List<String> indicators =
        versionIds.stream().map(id -> id.substring(0, id.lastIndexOf(':'))).distinct().toList();
    return versions
        .findAll(
            Criteria.where("state.indicatorId")
                .in(indicators)
                .and("state.status")
                .is(VersionStatus.PUBLISHED.name()))
        .map(Versioned::id)
        .filter(versionIds::contains)
        .collect(Collectors.toSet());
  }

  private Mono<Versioned<IndicatorVersion>> expected(String indicatorId, long revision) {
    return current(indicatorId, true)
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
