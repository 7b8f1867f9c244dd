package id.selaras.feedback.proposal;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Changes of proposals that nobody has read a version for: supports, decisions, deadlines. */
@Component
class ProposalStore {

  private static final Logger LOG = LoggerFactory.getLogger(ProposalStore.class);
  private static final int TRIES = 200;

  private final AggregateStore<Proposal> proposals;
  private final ProposalRules rules;
  private final Clock clock;

  ProposalStore(AggregateStore<Proposal> proposals, ProposalRules rules, Clock clock) {
    this.proposals = proposals;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Changes the proposal as it is now, once more whenever someone else was faster. A change that
   * leaves it as it is writes nothing.
   */
  Mono<Versioned<Proposal>> change(String id, UnaryOperator<Proposal> change, String eventType) {
    return proposals
        .get(id)
        .flatMap(
            now ->
                change.apply(now.state()).equals(now.state())
                    ? Mono.just(now)
                    : proposals.change(id, now.version(), change, eventType))
        // Such a change may be tried again whether or not the last try got through.
        .retryWhen(
            Retry.backoff(3, Duration.ofMillis(50))
                .filter(ProposalStore::connectionLost)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .retryWhen(
            Retry.backoff(TRIES, Duration.ofMillis(5))
                .maxBackoff(Duration.ofMillis(200))
                .jitter(1)
                .filter(ProposalStore::someoneWasFaster)
                .onRetryExhaustedThrow((spec, signal) -> Problem.unavailable("unavailable")));
  }

  /** What was decided on it among the revisions; a proposal that never was is not answered. */
  Mono<Void> decided(RevisionEvent revision, long version) {
    String id = revision.cause().id();
    return change(id, p -> p.decided(revision, version, rules), "proposal.decided").then();
  }

  /**
   * Marks what was not answered in time. Each instance does it: the version guard lets one of them
   * write, and the other finds it done.
   */
  @Scheduled(fixedDelayString = "${selaras.proposal.escalation:1m}")
  void escalate() {
    LocalDate today = rules.day(clock.instant());
    try {
      Long count = escalate(today).block(Duration.ofMinutes(5));
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
    Criteria late =
        Criteria.where("state.course.status")
            .in(ProposalStatus.OPEN.name(), ProposalStatus.POSTPONED.name())
            .and("state.course.escalated")
            .is(false)
            .and("state.course.dueOn")
            .lt(today);
    return proposals
        .findAll(late)
        .filter(found -> found.state().isOverdue(today))
        .concatMap(
            found ->
                proposals
                    .change(
                        found.id(),
                        found.version(),
                        proposal -> proposal.escalated(today),
                        "proposal.escalated")
                    .onErrorResume(ProposalStore::someoneWasFaster, e -> Mono.empty()))
        .count();
  }

  private static boolean connectionLost(Throwable error) {
    return error instanceof DataAccessException && !(error instanceof DuplicateKeyException);
  }

  private static boolean someoneWasFaster(Throwable error) {
    return error instanceof Problem problem && problem.slug().equals("stale");
  }
}
