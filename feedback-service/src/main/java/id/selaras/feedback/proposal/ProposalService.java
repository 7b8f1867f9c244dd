package id.selaras.feedback.proposal;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Proposals of the staff: employees propose and support, planners answer what is not about an
 * indicator, revisions answer the rest, and what is not answered in time is marked.
 */
@Component
class ProposalService {

  private static final Logger LOG = LoggerFactory.getLogger(ProposalService.class);

  private final AggregateStore<Proposal> proposals;
  private final StaffService staff;
  private final ReadCopy<IndicatorEvent> indicators;
  private final ProposalRules rules;
  private final Clock clock;

  ProposalService(
      AggregateStore<Proposal> proposals,
      StaffService staff,
      ReadCopy<IndicatorEvent> indicators,
      ProposalRules rules,
      Clock clock) {
    this.proposals = proposals;
    this.staff = staff;
    this.indicators = indicators;
    this.rules = rules;
    this.clock = clock;
  }

  Mono<ProposalView> submit(Caller caller, NewId id, ProposalRequest request) {
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
            });
  }

  Mono<Page<ProposalView>> page(
      Caller caller, ProposalFilter wanted, @Nullable String cursor, int limit) {
    String sort = caller.has("VIEWER", "UNIT_HEAD", "PLANNER") ? "-urgency" : "-submittedAt";
    return staff
        .reading(caller)
        .flatMap(
            reader ->
                proposals
                    .page(wanted.by(reader), sort, cursor, limit)
                    .map(page -> page.map(found -> view(found, reader))));
  }

  Mono<ProposalView> get(Caller caller, String id) {
    return staff
        .reading(caller)
        .flatMap(reader -> proposals.get(id).map(found -> view(found, reader)));
  }

  Mono<ProposalView> support(Caller caller, String id) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                update(id, proposal -> proposal.supportedBy(employee), "proposal.supported")
                    .map(found -> view(found, employee)));
  }

  Mono<ProposalView> unsupport(Caller caller, String id) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                update(id, proposal -> proposal.unsupportedBy(employee), "proposal.unsupported")
                    .map(found -> view(found, employee)));
  }

  Mono<ProposalView> answer(Caller caller, String id, long version, AnswerRequest request) {
    caller.require("PLANNER");
    return proposals
        .change(
            id,
            version,
            proposal -> proposal.answeredBy(caller.account(), request, clock.instant(), rules),
            "proposal.answered")
        .flatMap(found -> staff.reading(caller).map(reader -> view(found, reader)));
  }

  Mono<ProposalView> withdraw(Caller caller, String id, long version) {
    return staff
        .acting(caller)
        .flatMap(
            employee ->
                proposals
                    .change(
                        id,
                        version,
                        proposal -> proposal.requireProposer(employee),
                        Proposal::withdrawn,
                        "proposal.withdrawn")
                    .map(found -> view(found, employee)));
  }

  /** What was decided on it among the revisions; a proposal that never was is not answered. */
  Mono<Void> decided(RevisionEvent revision, long version) {
    return update(
            revision.cause().id(),
            proposal -> proposal.decided(revision, version, rules),
            "proposal.decided")
        .then();
  }

  /** Marks what was not answered in time. Each instance does it, and one of them finds it done. */
  @Scheduled(fixedDelayString = "${selaras.proposal.escalation:1m}")
  void escalate() {
    try {
      Long count = escalate(rules.day(clock.instant())).block(Duration.ofMinutes(5));
      if (count != null && count > 0) {
        LOG.info("{} proposals were not answered in time", count);
      }
    } catch (RuntimeException e) {
      // The next round finds the same ones.
      LOG.warn("the deadlines of proposals could not be checked: {}", e.toString());
    }
  }

  /** How many it marked. */
  Mono<Long> escalate(LocalDate today) {
    Filter unanswered =
        Filter.among("course.status", List.of(ProposalStatus.OPEN, ProposalStatus.POSTPONED))
            .is("course.escalated", false)
            .below("course.dueOn", today);
    return proposals
        .findAll(unanswered)
        .filter(found -> found.state().isOverdue(today))
        .concatMap(
            found ->
                proposals
                    .update(found.id(), proposal -> proposal.escalated(today), "proposal.escalated")
                    .filter(marked -> marked.version() > found.version()))
        .count();
  }

  /** Such a change may be tried again whether or not the last try got through. */
  Mono<Versioned<Proposal>> update(String id, UnaryOperator<Proposal> change, String eventType) {
    return proposals
        .update(id, change, eventType)
        .retryWhen(
            Retry.backoff(3, Duration.ofMillis(50))
                .filter(ProposalService::connectionLost)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  private static boolean connectionLost(Throwable error) {
    return error instanceof DataAccessException && !(error instanceof DuplicateKeyException);
  }

  private Mono<Void> known(@Nullable IndicatorRef target) {
    return target == null
        ? Mono.empty()
        : indicators
            .find(target.key())
            .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("indicator", target.key())))
            .then();
  }

  private static ProposalView view(Versioned<Proposal> found, String reader) {
    return ProposalView.of(found.id(), found.version(), found.state(), reader);
  }
}
