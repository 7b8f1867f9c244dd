package id.selaras.evaluation.recommendation;

import id.selaras.evaluation.quality.IndicatorQuality;
import id.selaras.evaluation.quality.QualityParameters;
import id.selaras.evaluation.quality.QualityStatistics;
import id.selaras.evaluation.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Ids;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Raises recommendations and shows them with what became of them. */
@Component
public class RecommendationStore {

  private final AggregateStore<Recommendation> recommendations;
  private final ReadCopy<RevisionEvent> revisions;
  private final ReadCopy<MethodDecisionEvent> decisions;
  private final WaveStore waves;
  private final QualityParameters parameters;
  private final Clock clock;

  RecommendationStore(
      AggregateStore<Recommendation> recommendations,
      ReadCopy<RevisionEvent> revisions,
      ReadCopy<MethodDecisionEvent> decisions,
      WaveStore waves,
      QualityParameters parameters,
      Clock clock) {
    this.recommendations = recommendations;
    this.revisions = revisions;
    this.decisions = decisions;
    this.waves = waves;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** What an evaluation led to, in the order in which it was raised. */
  public Mono<List<RecommendationView>> ofEvaluation(String evaluationId) {
    return recommendations
        .findAll(Criteria.where("state.evidence.evaluationId").is(evaluationId))
        .concatMap(this::view)
        .sort(Comparator.comparing(RecommendationView::raisedAt))
        .collectList();
  }

  Mono<RecommendationView> byId(String id) {
    return recommendations.get(id).flatMap(this::view);
  }

  Mono<Page<RecommendationView>> page(List<Target.Kind> kinds, @Nullable String cursor, int limit) {
    Criteria filter =
        kinds.isEmpty()
            ? new Criteria()
            : Criteria.where("state.target.kind").in(kinds.stream().map(Enum::name).toList());
    return recommendations
        .page(filter, "-state.raisedAt", cursor, limit)
        .flatMap(
            page ->
                Flux.fromIterable(page.items())
                    .concatMap(this::view)
                    .collectList()
                    .map(items -> new Page<>(items, page.next())));
  }

  Mono<RecommendationView> raise(NewId id, RecommendationRequest request) {
    return recommendations
        .made(id)
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  Recommendation recommendation = request.checked(clock.instant());
                  String waveId = recommendation.target().waveId();
                  Mono<?> known = waveId == null ? Mono.empty() : waves.byId(waveId);
                  return known.then(
                      Mono.defer(
                          () ->
                              recommendations.create(id, recommendation, "RecommendationRaised")));
                }))
        .flatMap(this::view);
  }

  /** Reacts to an evaluation that was looked at; a second time finds what the first has done. */
  Mono<Void> react(LookedEvaluation evaluation) {
    return Mono.justOrEmpty(evaluation.recommendation())
        .flatMap(
            raised ->
                recommendations.createIfAbsent(
                    evaluation.recommendationId(), raised, "RecommendationRaised"))
        .then();
  }

  /** Reacts to an indicator's figures, unless all their reasons have been raised already. */
  Mono<Void> react(IndicatorQuality sums) {
    return Mono.justOrEmpty(
            Recommendation.of(QualityStatistics.of(sums, parameters), clock.instant()))
        .filterWhen(raised -> said(raised).map(said -> !said))
        .flatMap(
            raised ->
                recommendations.createIfAbsent(
                    raised.idByReasons(), raised, "RecommendationRaised"))
        .then();
  }

  private Mono<Boolean> said(Recommendation raised) {
    Set<String> codes = raised.codes();
    return recommendations
        .findAll(
            Criteria.where("state.target.indicatorId")
                .is(raised.target().indicatorId())
                .and("state.target.version")
                .is(raised.target().version()))
        .any(each -> each.state().codes().containsAll(codes));
  }

  private Mono<RecommendationView> view(Versioned<Recommendation> stored) {
    Mono<Fate> fate =
        stored.state().target().kind() == Target.Kind.INDICATOR
            ? revisions
                .find(Ids.derived("revision", "RECOMMENDATION", stored.id()))
                .map(RevisionEvent::fate)
            : decisions.find(stored.id()).map(MethodDecisionEvent::fate);
    return fate.map(found -> RecommendationView.of(stored, found))
        .switchIfEmpty(Mono.fromSupplier(() -> RecommendationView.of(stored, null)));
  }
}
