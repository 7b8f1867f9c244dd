package id.selaras.indicator.revision;

import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.catalogue.IndicatorStore;
import id.selaras.indicator.catalogue.IndicatorVersion;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.Page;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The inbox of revisions: planners decide, auditors and evaluators read. */
@RestController
@RequestMapping("/api/revisions")
class RevisionController {

  private static final String[] READERS = {"PLANNER", "AUDITOR", "EVALUATOR"};

  private final AggregateStore<Revision> revisions;
  private final RevisionStore store;
  private final IndicatorStore indicators;
  private final ReadCopy<ProposalEvent> proposals;
  private final Clock clock;

  RevisionController(
      AggregateStore<Revision> revisions,
      RevisionStore store,
      IndicatorStore indicators,
      ReadCopy<ProposalEvent> proposals,
      Clock clock) {
    this.revisions = revisions;
    this.store = store;
    this.indicators = indicators;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** The inbox, the newest first. */
  @GetMapping
  Mono<Page<RevisionView>> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<RevisionStatus> status,
      @RequestParam(required = false) @Nullable List<Cause.Kind> cause,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    caller.require(READERS);
    Criteria filter = status == null ? new Criteria() : standing(status);
    if (cause != null) {
      filter = filter.and("state.cause.kind").in(cause.stream().map(Enum::name).toList());
    }
    return revisions
        .page(filter, "-state.raisedAt", cursor, limit)
        .flatMap(page -> views(page.items()).map(views -> new Page<>(views, page.next())));
  }

  /** One revision. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<RevisionView>> get(Caller caller, @PathVariable String id) {
    caller.require(READERS);
    return revisions.get(id).flatMap(this::answer);
  }

  /**
   * Accepts, rejects or postpones with a reason (PLANNER). Accepting opens the draft of the
   * target's next version, or the first draft of a new indicator, or retires the target.
   */
  @PostMapping("/{id}/decision")
  Mono<ResponseEntity<RevisionView>> decide(
      Caller caller,
      IfMatch ifMatch,
      @PathVariable String id,
      @RequestBody RevisionDecisionRequest request) {
    caller.require("PLANNER");
    String code = request.newCode();
    return (code == null ? Mono.just(false) : indicators.hasCode(code))
        .flatMap(
            taken ->
                store.decide(
                    id,
                    ifMatch.version(),
                    revision -> {
                      // A decision cannot be taken again, whatever is said this time.
                      revision.requireUndecided();
                      return revision.decided(
                          request.taken(revision, taken, today(), clock.instant()));
                    }))
        .flatMap(this::answer);
  }

  /** What stands like this today: what was postponed until today or before is open again. */
  private Criteria standing(List<RevisionStatus> wanted) {
    List<Criteria> either = new ArrayList<>();
    for (RevisionStatus status : wanted) {
      switch (status) {
        case OPEN -> {
          either.add(where(RevisionStatus.OPEN));
          either.add(
              where(RevisionStatus.POSTPONED).and("state.decision.postponedUntil").lte(today()));
        }
        case POSTPONED -> {
          either.add(
              where(RevisionStatus.POSTPONED).and("state.decision.postponedUntil").gt(today()));
          either.add(where(RevisionStatus.POSTPONED).and("state.decision.postponedUntil").is(null));
        }
        default -> either.add(where(status));
      }
    }
    return new Criteria().orOperator(either);
  }

  private static Criteria where(RevisionStatus status) {
    return Criteria.where("state.status").is(status.name());
  }

  private Mono<ResponseEntity<RevisionView>> answer(Versioned<Revision> revision) {
    return views(List.of(revision))
        .map(views -> ResponseEntity.ok().eTag(revision.etag()).body(views.getFirst()));
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
            proposals
                .findAll(Criteria.where("_id").in(causes))
                .collectMap(ProposalEvent::proposalId))
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
