package id.selaras.indicator.needs;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Cursor;
import id.selaras.platform.Filter;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The needs of a round by their support. A round has some hundreds of them, so they are ranked in
 * memory by counts that are right at this moment rather than by counts that are kept.
 */
@Component
class RankingService {

  private static final int MOST_PER_PAGE = 200;
  private static final Comparator<NeedView> RANK =
      Comparator.comparingLong(NeedView::supports).reversed().thenComparing(NeedView::id);

  private final AggregateStore<Need> needs;
  private final SupportStore supports;

  RankingService(AggregateStore<Need> needs, SupportStore supports) {
    this.needs = needs;
    this.supports = supports;
  }

  /** One page as the reader sees it; the most supported first. */
  Mono<Page<NeedView>> page(
      String roundId,
      List<NeedStatus> statuses,
      String reader,
      @Nullable String cursor,
      int limit) {
    if (limit < 1 || limit > MOST_PER_PAGE) {
      return Mono.error(Problem.badRequest("limit-invalid", MOST_PER_PAGE));
    }
    String identity = "-supports " + roundId + statuses;
    @Nullable Cursor after = cursor == null ? null : Cursor.parse(cursor, identity);
    return needs
        .findAll(Filter.where("roundId", roundId).wanted("status", statuses))
        .collectList()
        .flatMap(found -> ranked(found, reader))
        .map(
            views -> after == null ? views : views.stream().filter(v -> isAfter(v, after)).toList())
        .map(views -> page(views, identity, limit));
  }

  private Mono<List<NeedView>> ranked(List<Versioned<Need>> found, String reader) {
    List<String> ids = found.stream().map(Versioned::id).toList();
    return Mono.zip(supports.counts(ids), supports.givenBy(reader, ids))
        .map(
            known ->
                found.stream()
                    .map(
                        need ->
                            NeedView.of(
                                need,
                                reader,
                                known.getT1().getOrDefault(need.id(), 0L),
                                known.getT2().contains(need.id())))
                    .sorted(RANK)
                    .toList());
  }

  private static boolean isAfter(NeedView view, Cursor cursor) {
    long last = cursor.values().getFirst() instanceof Number number ? number.longValue() : 0;
    return view.supports() < last
        || view.supports() == last && view.id().compareTo(cursor.id()) > 0;
  }

  private static Page<NeedView> page(List<NeedView> views, String identity, int limit) {
    if (views.size() <= limit) {
      return new Page<>(views, null);
    }
    List<NeedView> items = views.subList(0, limit);
    NeedView last = items.getLast();
    return new Page<>(items, new Cursor(List.of(last.supports()), last.id(), identity).encode());
  }
}
