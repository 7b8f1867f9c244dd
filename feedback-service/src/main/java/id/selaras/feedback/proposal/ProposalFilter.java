package id.selaras.feedback.proposal;

import id.selaras.platform.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are asked for; an empty list and an absent value mean all.
 *
 * @param indicators ids of indicators they are about
 * @param escalated whether they were not answered in time
 * @param mine whether they are the reader's own
 */
record ProposalFilter(
    List<Subject> subjects,
    List<ProposalStatus> statuses,
    List<String> indicators,
    @Nullable Boolean escalated,
    @Nullable Boolean mine) {

  /** On the stored proposals. */
  Filter by(String reader) {
    Filter filter =
        Filter.all()
            .wanted("wording.subject", subjects)
            .wanted("course.status", statuses)
            .wanted("wording.target.indicatorId", indicators)
            .wanted("course.escalated", escalated);
    if (mine == null) {
      return filter;
    }
    return mine ? filter.is("proposer", reader) : filter.isNot("proposer", reader);
  }
}
