package id.selaras.indicator.version;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The versions of all things of one kind; the newest of a thing is the one that people work on.
 * Everyone signed in reads what is published; drafts are for planners and auditors.
 *
 * <p>Drafts and published versions are the same documents; a draft is nobody else's business yet,
 * so the store tells nobody of it. Publication is one write of that document, with its event.
 */
public final class VersionService<D, V extends DraftedVersion<D, V>> {

  private final String kind;
  private final AggregateStore<V> versions;

  /**
   * @param kind names the thing in the state ({@code <kind>Id}) and in the types of its events
   */
  public VersionService(String kind, AggregateStore<V> versions) {
    this.kind = kind;
    this.versions = versions;
  }

  /** A new thing with its first draft (PLANNER); what the function throws is passed on. */
  public Mono<Versioned<V>> create(Caller caller, NewId id, Function<String, V> draft) {
    return Mono.defer(
        () -> {
          requirePlanner(caller);
          V first = draft.apply(id.value());
          return versions.create(id.as(first.id()), first, type("drafted"));
        });
  }

  /** The newest version that the caller may see. */
  public Mono<Versioned<V>> current(String thingId, Caller caller) {
    return newest(thingId, seesDrafts(caller));
  }

  /** One version, if the caller may see it. */
  public Mono<Versioned<V>> version(String thingId, int number, Caller caller) {
    return versions
        .get(DraftedVersion.id(thingId, number))
        .filter(version -> seesDrafts(caller) || !version.state().isDraft())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  /**
   * What the caller may see of these statuses, by code; one row per version.
   *
   * @param statuses all when absent
   * @param further what else they have to be
   */
  public Mono<Page<Versioned<V>>> page(
      Caller caller,
      @Nullable List<VersionStatus> statuses,
      Filter further,
      @Nullable String cursor,
      int limit) {
    List<VersionStatus> wanted = statuses == null ? List.of(VersionStatus.values()) : statuses;
    List<VersionStatus> seen =
        wanted.stream()
            .filter(status -> status != VersionStatus.DRAFT || seesDrafts(caller))
            .toList();
    return versions.page(
        Filter.among("status", seen).and(further), "definition.code", cursor, limit);
  }

  /** Changes the draft; after publication opens the draft of the next version (PLANNER). */
  public Mono<Versioned<V>> edit(Caller caller, String thingId, long revision, D changed) {
    return expected(caller, thingId, revision)
        .flatMap(
            current -> {
              if (current.state().isDraft()) {
                return versions.change(
                    current.id(),
                    current.version(),
                    state -> state.edited(changed),
                    type("edited"));
              }
              return opened(current.state().next(changed, revision))
                  // Someone else has opened it from the same published version.
                  .onErrorMap(VersionService::isConflict, e -> Problem.stale());
            });
  }

  /**
   * Publishes the draft (PLANNER); the function makes the published version of it or says what is
   * amiss.
   */
  public Mono<Versioned<V>> publish(
      Caller caller, String thingId, long revision, Function<V, Mono<V>> publication) {
    return expected(caller, thingId, revision)
        .flatMap(
            current ->
                publication
                    .apply(current.state())
                    .flatMap(
                        published ->
                            versions.change(
                                current.id(),
                                current.version(),
                                unchanged -> published,
                                type("published"))));
  }

  /**
   * Retires the newest version in force, or the one of that number (PLANNER); the function says
   * how. What is bound to it stays bound.
   */
  public Mono<Versioned<V>> retire(
      Caller caller,
      String thingId,
      long revision,
      @Nullable Integer number,
      UnaryOperator<V> retirement) {
    return expected(caller, thingId, revision)
        .flatMapMany(current -> versions.findAll(Filter.where(thing(), thingId)))
        .filter(
            version ->
                number == null
                    ? version.state().status() == VersionStatus.PUBLISHED
                    : version.state().number() == number)
        .collectList()
        .flatMap(found -> Mono.justOrEmpty(newest(found)))
        .switchIfEmpty(Mono.error(() -> Problem.conflict("not-published")))
        .flatMap(
            version ->
                versions.change(version.id(), version.version(), retirement, type("retired")));
  }

  /** The ETag of the whole thing. */
  public static String etag(Versioned<? extends DraftedVersion<?, ?>> version) {
    return "\"" + version.state().revision(version.version()) + "\"";
  }

  private Mono<Versioned<V>> opened(V draft) {
    return versions.create(draft.id(), draft, type("drafted"));
  }

  private Mono<Versioned<V>> newest(String thingId, boolean withDrafts) {
    return versions
        .findAll(Filter.where(thing(), thingId))
        .filter(version -> withDrafts || !version.state().isDraft())
        .collectList()
        .flatMap(all -> Mono.justOrEmpty(newest(all)))
        .switchIfEmpty(Mono.error(() -> Problem.notFound("not-found")));
  }

  private Mono<Versioned<V>> expected(Caller caller, String thingId, long revision) {
    return Mono.fromRunnable(() -> requirePlanner(caller))
        .then(Mono.defer(() -> newest(thingId, true)))
        .doOnNext(
            current -> {
              if (current.state().revision(current.version()) != revision) {
                throw Problem.stale(revision);
              }
            });
  }

  private Optional<Versioned<V>> newest(List<Versioned<V>> all) {
    return all.stream().max(Comparator.comparingInt(version -> version.state().number()));
  }

  private String thing() {
    return kind + "Id";
  }

  private String type(String happened) {
    return kind + "-version." + happened;
  }

  private static void requirePlanner(Caller caller) {
    caller.require("PLANNER");
  }

  /** Whether the caller may see versions. */
  public static boolean seesDrafts(Caller caller) {
    return caller.has("PLANNER", "AUDITOR");
  }

  private static boolean isConflict(Throwable error) {
    return error instanceof Problem problem && problem.status() == 409;
  }
}
