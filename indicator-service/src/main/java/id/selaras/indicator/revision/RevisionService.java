package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.catalogue.DraftService;
import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Revisions from the inbox to the published version. The decision is one write; what it leads to
 * follows from it, at once and again whenever the decision's own event comes by, so that a crash
 * between them is made good.
 */
@Component
public class RevisionService {

  private static final Logger LOG = LoggerFactory.getLogger(RevisionService.class);

  private static final String[] READERS = {"PLANNER", "AUDITOR", "EVALUATOR"};

  private final AggregateStore<Revision> revisions;
  private final DraftService drafts;
  private final IndicatorStore indicators;
  private final ReadCopy<ProposalEvent> proposals;
  private final Clock clock;

  RevisionService(
      AggregateStore<Revision> revisions,
      DraftService drafts,
      IndicatorStore indicators,
      ReadCopy<ProposalEvent> proposals,
      Clock clock) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.indicators = indicators;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** The inbox, the newest first. */
  Mono<Page<RevisionView>> page(
      Caller caller,
      List<RevisionStatus> statuses,
      List<Cause.Kind> causes,
      @Nullable String cursor,
      int limit) {
    caller.require(READERS);
    return revisions
        .page(standing(statuses).wanted("cause.kind", causes), "-raisedAt", cursor, limit)
        .flatMap(page -> views(page.items()).map(views -> new Page<>(views, page.next())));
  }

  Mono<RevisionView> get(Caller caller, String id) {
    caller.require(READERS);
    return revisions.get(id).flatMap(this::view);
  }

  /** The decision of a planner, and at once what it leads to as far as it can be done now. */
  Mono<RevisionView> decide(
      Caller caller, String id, long version, RevisionDecisionRequest request) {
    caller.require("PLANNER");
    String code = request.newCode();
    return (code == null ? Mono.just(false) : indicators.hasCode(code))
        .flatMap(
            taken ->
                decide(
                    id,
                    version,
                    revision -> {
                      // A decision cannot be taken again, whatever is said this time.
                      revision.requireUndecided();
                      return revision.decided(
                          request.taken(revision, taken, today(), clock.instant()));
                    }))
        .flatMap(this::view);
  }

  /** Those of the causes that lie, or lay, in the inbox. */
  public Mono<Map<Cause, Revision>> of(Collection<Cause> causes) {
    return revisions
        .findAll(causes.stream().map(Revision::idOf).toList())
        .collectMap(revision -> revision.state().cause(), Versioned::state);
  }

  /** Lays it in the inbox, once. */
  Mono<Void> open(Revision revision) {
    return revisions
        .createIfAbsent(Revision.idOf(revision.cause()), revision, "revision.opened")
        .then();
  }

  /** Takes it out of the inbox if it is there and undecided. */
  Mono<Void> withdraw(Cause cause) {
    return updateIfPresent(
        cause,
        revision -> revision.isUndecided() ? revision.withdrawn() : revision,
        "revision.withdrawn");
  }

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
                    ? result(revision.state())
                        .flatMap(
                            came ->
                                revisions.update(
                                    id,
                                    now -> now.isUnfinished() ? now.resulted(came) : now,
                                    "revision.carried-out"))
                    : Mono.just(revision));
  }

  /** Notes that a version was published, if the cause led to it. */
  Mono<Void> published(Cause cause, String indicatorId, int version) {
    RevisionResult published = new RevisionResult(indicatorId, version, VersionStatus.PUBLISHED);
    return updateIfPresent(
        cause,
        revision ->
            revision.awaitsPublicationOf(indicatorId, version)
                ? revision.resulted(published)
                : revision,
        "revision.published");
  }

  private Mono<RevisionResult> result(Revision revision) {
    RevisionDecision decision = Objects.requireNonNull(revision.decision());
    VersionRef target = revision.target();
    if (decision.action() == RevisionAction.RETIRE && target != null) {
      return drafts
          .retired(target.indicatorId(), target.version(), decision.reason())
          .map(RevisionService::resultOf);
    }
    Mono<IndicatorVersion> started = started(revision, decision.newIndicator());
    return (target == null
            ? started
            : started.then(drafts.next(target.indicatorId(), revision.cause())))
        .map(RevisionService::draftOf);
  }

  private Mono<IndicatorVersion> started(Revision revision, @Nullable NewIndicator wanted) {
    if (wanted == null || wanted.code() == null) {
      return Mono.empty();
    }
    String title = wanted.title() == null ? revision.title() : wanted.title();
    return drafts.first(revision.newIndicatorId(), wanted.code(), title, revision.cause());
  }

  /** Nothing happens where there is none with this cause. */
  private Mono<Void> updateIfPresent(Cause cause, UnaryOperator<Revision> change, String event) {
    return revisions
        .find(Revision.idOf(cause))
        .flatMap(found -> revisions.update(found.id(), change, event))
        .then();
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

  /** What stands like this today: what was postponed until today or before is open again. */
  private Filter standing(List<RevisionStatus> wanted) {
    LocalDate tomorrow = today().plusDays(1);
    List<Filter> either = new ArrayList<>();
    for (RevisionStatus status : wanted) {
      switch (status) {
        case OPEN -> {
          either.add(Filter.where("status", RevisionStatus.OPEN));
          either.add(
              Filter.where("status", RevisionStatus.POSTPONED)
                  .below("decision.postponedUntil", tomorrow));
        }
        case POSTPONED -> {
          Filter postponed = Filter.where("status", RevisionStatus.POSTPONED);
          either.add(postponed.atLeast("decision.postponedUntil", tomorrow));
          either.add(postponed.is("decision.postponedUntil", null));
        }
        default -> either.add(Filter.where("status", status));
      }
    }
    return either.isEmpty() ? Filter.all() : Filter.either(either);
  }

  private Mono<RevisionView> view(Versioned<Revision> revision) {
    return views(List.of(revision)).map(List::getFirst);
  }

  private Mono<List<RevisionView>> views(List<Versioned<Revision>> found) {
    List<String> targets =
        found.stream().map(each -> targetOf(each.state())).filter(Objects::nonNull).toList();
    List<String> causes =
        found.stream()
            .map(each -> each.state().cause())
            .filter(cause -> cause.kind() == Cause.Kind.PROPOSAL)
            .map(Cause::id)
            .toList();
    return Mono.zip(
            indicators.told(targets),
            proposals.findAll(causes).collectMap(ProposalEvent::proposalId))
        .map(
            known -> found.stream().map(each -> view(each, known.getT1(), known.getT2())).toList());
  }

  private RevisionView view(
      Versioned<Revision> revision,
      Map<String, IndicatorVersion> versions,
      Map<String, ProposalEvent> known) {
    String title =
        Stream.ofNullable(targetOf(revision.state()))
            .map(versions::get)
            .filter(Objects::nonNull)
            .map(version -> version.definition().title())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return RevisionView.of(revision, today(), title, known.get(revision.state().cause().id()));
  }

  private static @Nullable String targetOf(Revision revision) {
    VersionRef target = revision.target();
    return target == null ? null : target.indicatorId() + ":" + target.version();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
