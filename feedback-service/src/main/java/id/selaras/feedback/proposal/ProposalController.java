package id.selaras.feedback.proposal;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Proposals of the staff. Everyone signed in reads them, with the number of supports and never with
 * the people; employees propose and support; planners answer what is not about an indicator.
 */
@RestController
@RequestMapping("/api/feedback/proposals")
class ProposalController {

  private final AggregateStore<Proposal> proposals;
  private final ProposalStore changes;
  private final StaffStore staff;
  private final ReadCopy<IndicatorEvent> indicators;
  private final ProposalRules rules;
  private final Clock clock;

  ProposalController(
      AggregateStore<Proposal> proposals,
      ProposalStore changes,
      StaffStore staff,
      ReadCopy<IndicatorEvent> indicators,
      ProposalRules rules,
      Clock clock) {
    this.proposals = proposals;
    this.changes = changes;
    this.staff = staff;
    this.indicators = indicators;
    this.rules = rules;
    this.clock = clock;
  }

  /** A new proposal of the employee who calls; an answer is due within the set days. */
  @PostMapping
  Mono<ResponseEntity<ProposalView>> submit(
      Caller caller, NewId id, @RequestBody ProposalRequest request) {
    return staff
        .acting(caller)
        .flatMap(
            employee -> {
              Wording wording = Wording.of(request);
              return known(wording.target())
                  .then(
                      Mono.defer(
                          () ->
                              proposals.create(
                                  id,
                                  Proposal.submitted(employee, wording, clock.instant(), rules),
                                  "proposal.submitted")))
                  .map(created -> view(created, employee));
            })
        .map(
            view ->
                headers(ResponseEntity.status(HttpStatus.CREATED), view)
                    .location(URI.create("/api/feedback/proposals/" + view.id()))
                    .body(view));
  }

  /**
   * Proposals, newest first; for those who lead, what is overdue comes before the rest.
   *
   * @param indicator id of the indicator they are about
   * @param mine only the caller's own
   */
  @GetMapping
  Mono<Page<ProposalView>> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<Subject> subject,
      @RequestParam(required = false) @Nullable List<ProposalStatus> status,
      @RequestParam(required = false) @Nullable List<String> indicator,
      @RequestParam(required = false) @Nullable Boolean escalated,
      @RequestParam(required = false) @Nullable Boolean mine,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    List<Criteria> all = new ArrayList<>();
    if (subject != null) {
      all.add(Criteria.where("state.wording.subject").in(names(subject)));
    }
    if (status != null) {
      all.add(Criteria.where("state.course.status").in(names(status)));
    }
    if (indicator != null) {
      all.add(Criteria.where("state.wording.target.indicatorId").in(indicator));
    }
    if (escalated != null) {
      all.add(Criteria.where("state.course.escalated").is(escalated));
    }
    String sort =
        caller.has("VIEWER", "UNIT_HEAD", "PLANNER") ? "-state.urgency" : "-state.submittedAt";
    return staff
        .reading(caller)
        .flatMap(
            reader -> {
              if (mine != null) {
                Criteria own = Criteria.where("state.proposer");
                all.add(mine ? own.is(reader) : own.ne(reader));
              }
              Criteria filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
              return proposals
                  .page(filter, sort, cursor, limit)
                  .map(page -> page.map(found -> view(found, reader)));
            });
  }

  /** One proposal, with its answer and the indicator version that adopted it. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<ProposalView>> get(Caller caller, @PathVariable String id) {
    return staff
        .reading(caller)
        .flatMap(reader -> proposals.get(id).map(found -> answer(found, reader)));
  }

  /** The caller's one support; again is the same. */
  @PutMapping("/{id}/support")
  Mono<ResponseEntity<ProposalView>> support(Caller caller, @PathVariable String id) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                changes
                    .change(id, p -> p.supportedBy(employee), "proposal.supported")
                    .map(found -> answer(found, employee)));
  }

  /** Takes the caller's support back; without one nothing happens. */
  @DeleteMapping("/{id}/support")
  Mono<ResponseEntity<ProposalView>> unsupport(Caller caller, @PathVariable String id) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                changes
                    .change(id, p -> p.unsupportedBy(employee), "proposal.unsupported")
                    .map(found -> answer(found, employee)));
  }

  /**
   * The planner's answer to a proposal about the method or the system; 409 {@code
   * answered-by-revision} for one about an indicator.
   */
  @PostMapping("/{id}/answer")
  Mono<ResponseEntity<ProposalView>> answer(
      Caller caller, IfMatch ifMatch, @PathVariable String id, @RequestBody AnswerRequest request) {
    caller.require("PLANNER");
    return change(
        caller,
        ifMatch,
        id,
        p -> p.answeredBy(caller.account(), request, clock.instant(), rules),
        "proposal.answered");
  }

  /** The proposer takes it back, as long as it is not answered. */
  @PostMapping("/{id}/withdrawal")
  Mono<ResponseEntity<ProposalView>> withdraw(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                change(
                    caller,
                    ifMatch,
                    id,
                    p -> {
                      if (!p.isOf(employee)) {
                        throw Problem.forbidden("not-your-proposal");
                      }
                      return p.withdrawn();
                    },
                    "proposal.withdrawn"));
  }

  private Mono<ResponseEntity<ProposalView>> change(
      Caller caller, IfMatch ifMatch, String id, UnaryOperator<Proposal> change, String type) {
    return proposals
        .change(id, ifMatch.version(), change, type)
        .flatMap(found -> staff.reading(caller).map(reader -> answer(found, reader)));
  }

  private Mono<Void> known(@Nullable IndicatorRef target) {
    return target == null
        ? Mono.empty()
        : indicators
            .find(target.key())
            .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("indicator", target.key())))
            .then();
  }

  private static <E extends Enum<E>> List<String> names(List<E> values) {
    return values.stream().map(Enum::name).toList();
  }

  private static ResponseEntity<ProposalView> answer(Versioned<Proposal> found, String reader) {
    ProposalView view = view(found, reader);
    return headers(ResponseEntity.ok(), view).body(view);
  }

  /** Not to be kept: it says whether the reader proposed or supports it. */
  private static ResponseEntity.BodyBuilder headers(
      ResponseEntity.BodyBuilder response, ProposalView view) {
    return response
        .eTag("\"" + view.version() + "\"")
        .cacheControl(CacheControl.noStore().cachePrivate());
  }

  private static ProposalView view(Versioned<Proposal> found, String reader) {
    return ProposalView.of(found.id(), found.version(), found.state(), reader);
  }
}
