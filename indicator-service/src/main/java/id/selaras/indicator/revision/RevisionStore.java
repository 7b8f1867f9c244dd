package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.catalogue.DraftStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Revisions from the inbox to the published version. The decision is one write; what it leads to
 * follows from it, at once and again whenever the decision's own event comes by, so that a crash
 * between them is made good.
 */
@Component
public class RevisionStore {

  private static final Logger LOG = LoggerFactory.getLogger(RevisionStore.class);

  private final AggregateStore<Revision> inbox;
  private final AggregateStore<Revision> revisions;
  private final DraftStore drafts;

  RevisionStore(
      AggregateStore<Revision> inbox, AggregateStore<Revision> revisions, DraftStore drafts) {
    this.inbox = inbox;
    this.revisions = revisions;
    this.drafts = drafts;
  }

  /** Those of the causes that lie, or lay, in the inbox. */
  public Mono<Map<Cause, Revision>> of(Collection<Cause> causes) {
    return revisions
        .findAll(Criteria.where("_id").in(causes.stream().map(Revision::idOf).toList()))
        .collectMap(revision -> revision.state().cause(), Versioned::state);
  }

  /** Lays it in the inbox, once. */
  Mono<Void> open(Revision revision) {
    return inbox
        .createIfAbsent(Revision.idOf(revision.cause()), revision, "revision.opened")
        .then();
  }

  /** Takes it out of the inbox if it is there and undecided. */
  Mono<Void> withdraw(Cause cause) {
    return changeIf(
            inbox,
            Revision.idOf(cause),
            Revision::isUndecided,
            Revision::withdrawn,
            "revision.withdrawn")
        .then();
  }

  /** The decision, and at once what it leads to as far as it can be done now. */
  Mono<Versioned<Revision>> decide(String id, long version, UnaryOperator<Revision> decision) {
    return revisions
        .change(id, version, decision, "revision.decided")
        .flatMap(
            decided ->
                carryOut(id)
                    .onErrorResume(
                        error -> {
                          LOG.warn("revision {} is decided; the rest follows its event", id, error);
                          return Mono.just(decided);
                        }));
  }

  /** Does what an accepted revision leads to and notes what came of it; again changes nothing. */
  Mono<Versioned<Revision>> carryOut(String id) {
    return revisions
        .get(id)
        .flatMap(
            revision ->
                revision.state().isUnfinished()
                    ? result(revision.state()).flatMap(came -> note(id, came))
                    : Mono.just(revision));
  }

  /** Notes that a version was published, if the cause led to it. */
  Mono<Void> published(Cause cause, String indicatorId, int version) {
    return changeIf(
            revisions,
            Revision.idOf(cause),
            revision -> revision.awaitsPublicationOf(indicatorId, version),
            revision ->
                revision.resulted(
                    new RevisionResult(indicatorId, version, VersionStatus.PUBLISHED)),
            "revision.published")
        .then();
  }

  private Mono<RevisionResult> result(Revision revision) {
    RevisionDecision decision = Objects.requireNonNull(revision.decision());
    VersionRef target = revision.target();
    if (decision.action() == RevisionAction.RETIRE && target != null) {
      return drafts
          .retired(target.indicatorId(), target.version(), decision.reason())
          .map(RevisionStore::resultOf);
    }
    Mono<IndicatorVersion> started = started(revision, decision.newIndicator());
    return (target == null
            ? started
            : started.then(drafts.next(target.indicatorId(), revision.cause())))
        .map(RevisionStore::draftOf);
  }

  private Mono<IndicatorVersion> started(Revision revision, @Nullable NewIndicator wanted) {
    if (wanted == null || wanted.code() == null) {
      return Mono.empty();
    }
    String title = wanted.title() == null ? revision.title() : wanted.title();
    return drafts.first(revision.newIndicatorId(), wanted.code(), title, revision.cause());
  }

  private Mono<Versioned<Revision>> note(String id, RevisionResult came) {
    return changeIf(
            revisions,
            id,
            Revision::isUnfinished,
            revision -> revision.resulted(came),
            "revision.carried-out")
        .switchIfEmpty(Mono.defer(() -> revisions.get(id)));
  }

  /** Empty where there is nothing to change; looks again when another one was first. */
  private static Mono<Versioned<Revision>> changeIf(
      AggregateStore<Revision> store,
      String id,
      Predicate<Revision> condition,
      UnaryOperator<Revision> change,
      String eventType) {
    return store
        .find(id)
        .filter(revision -> condition.test(revision.state()))
        .flatMap(revision -> store.change(id, revision.version(), change, eventType))
        .retryWhen(Retry.max(20).filter(RevisionStore::isStale));
  }

  private static RevisionResult resultOf(IndicatorVersion version) {
    return new RevisionResult(version.indicatorId(), version.number(), version.status());
  }

  /** A version that was retired since was published first: that is what came of the revision. */
  private static RevisionResult draftOf(IndicatorVersion version) {
    return new RevisionResult(
        version.indicatorId(),
        version.number(),
        version.isDraft() ? VersionStatus.DRAFT : VersionStatus.PUBLISHED);
  }

  private static boolean isStale(Throwable error) {
    return error instanceof Problem problem && problem.status() == 412;
  }
}
