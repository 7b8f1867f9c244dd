package id.selaras.feedback.proposal;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds proposals. */
@Component
class ProposalStore {

  private final AggregateStore<Proposal> proposals;

  ProposalStore(AggregateStore<Proposal> proposals) {
    this.proposals = proposals;
  }

  /**
   * @param reader who {@code mine} means
   * @param byUrgency what is overdue comes first, else the newest
   */
  Mono<Page<Versioned<Proposal>>> page(
      ProposalFilter wanted, String reader, boolean byUrgency, @Nullable String cursor, int limit) {
    List<Criteria> all = new ArrayList<>();
    if (!wanted.subjects().isEmpty()) {
      all.add(Criteria.where("state.wording.subject").in(names(wanted.subjects())));
    }
    if (!wanted.statuses().isEmpty()) {
      all.add(Criteria.where("state.course.status").in(names(wanted.statuses())));
    }
    if (!wanted.indicators().isEmpty()) {
      all.add(Criteria.where("state.wording.target.indicatorId").in(wanted.indicators()));
    }
    if (wanted.escalated() != null) {
      all.add(Criteria.where("state.course.escalated").is(wanted.escalated()));
    }
    if (wanted.mine() != null) {
      Criteria own = Criteria.where("state.proposer");
      all.add(wanted.mine() ? own.is(reader) : own.ne(reader));
    }
    Criteria filter = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    return proposals.page(
        filter, byUrgency ? "-state.urgency" : "-state.submittedAt", cursor, limit);
  }

  /** Those that nobody has answered by this day and that are not marked yet. */
  Flux<Versioned<Proposal>> overdue(LocalDate today) {
    return proposals
        .findAll(
            Criteria.where("state.course.status")
                .in(ProposalStatus.OPEN.name(), ProposalStatus.POSTPONED.name())
                .and("state.course.escalated")
                .is(false)
                .and("state.course.dueOn")
                .lt(today))
        .filter(found -> found.state().isOverdue(today));
  }

  private static <E extends Enum<E>> List<String> names(List<E> values) {
    return values.stream().map(Enum::name).toList();
  }
}
