package id.selaras.evaluation.recommendation;

import id.selaras.evaluation.quality.IndicatorQuality;
import id.selaras.evaluation.quality.IndicatorVersionEvent;
import id.selaras.evaluation.quality.QualityParameters;
import id.selaras.evaluation.quality.QualityStatistics;
import id.selaras.evaluation.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.ReadCopy;
import id.selaras.platform.Versioned;
import id.selaras.platform.Violation;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Raises recommendations and shows them with what became of them. */
@Component
public class RecommendationService {

  private final AggregateStore<Recommendation> recommendations;
  private final ReadCopy<RevisionEvent> revisions;
  private final ReadCopy<MethodDecisionEvent> decisions;
  private final ReadCopy<IndicatorVersionEvent> indicators;
  private final WaveStore waves;
  private final Evaluations evaluations;
  private final QualityParameters parameters;
  private final Clock clock;

  RecommendationService(
      AggregateStore<Recommendation> recommendations,
      ReadCopy<RevisionEvent> revisions,
      ReadCopy<MethodDecisionEvent> decisions,
      ReadCopy<IndicatorVersionEvent> indicators,
      WaveStore waves,
      Evaluations evaluations,
      QualityParameters parameters,
      Clock clock) {
    this.recommendations = recommendations;
    this.revisions = revisions;
    this.decisions = decisions;
    this.indicators = indicators;
    this.waves = waves;
    this.evaluations = evaluations;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Which evaluations there are. */
  public interface Evaluations {
    /** Whether there is an evaluation of this id. */
    Mono<Boolean> known(String evaluationId);
  }

  /** What an evaluation led to, in the order in which it was raised. */
  public Mono<List<RecommendationView>> ofEvaluation(String evaluationId) {
    return recommendations
        .findAll(Filter.where("evidence.evaluationId", evaluationId))
        .concatMap(this::view)
        .sort(Comparator.comparing(RecommendationView::raisedAt))
        .collectList();
  }

  Mono<RecommendationView> byId(String id) {
    return recommendations.get(id).flatMap(this::view);
  }

  /** The newest first. */
  Mono<Page<RecommendationView>> page(
      List<Target.Kind> kinds, List<String> evaluationIds, @Nullable String cursor, int limit) {
    return recommendations
        .page(
            Filter.all()
                .wanted("target.kind", kinds)
                .wanted("evidence.evaluationId", evaluationIds),
            "-raisedAt",
            cursor,
            limit)
        .flatMap(
            page ->
                Flux.fromIterable(page.items())
                    .concatMap(this::view)
                    .collectList()
                    .map(items -> new Page<>(items, page.next())));
  }

  Mono<RecommendationView> raise(Caller caller, NewId id, RecommendationRequest request) {
    caller.require("EVALUATOR");
    return recommendations
        .made(id)
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  Recommendation recommendation = request.checked(clock.instant());
                  return known(recommendation)
                      .then(
                          Mono.defer(
                              () ->
                                  recommendations.create(
                                      id, recommendation, "recommendation.raised")));
                }))
        .flatMap(this::view);
  }

  /** What a recommendation names must exist; what lies elsewhere may be on its way here. */
  private Mono<Void> known(Recommendation recommendation) {
    Target target = recommendation.target();
    String waveId = target.waveId();
    String indicatorId = target.indicatorId();
    Integer version = target.version();
    String evaluationId = recommendation.evidence().evaluationId();
    Mono<?> wave = waveId == null ? Mono.empty() : waves.byId(waveId);
    Mono<?> indicator = Mono.empty();
    if (indicatorId != null && version != null) {
      String key = IndicatorQuality.key(indicatorId, version);
      indicator =
          indicators
              .find(key)
              .switchIfEmpty(Mono.error(() -> Problem.notYetKnown("indicator version", key)));
    }
    Mono<?> evaluation =
        evaluationId == null
            ? Mono.empty()
            : evaluations
                .known(evaluationId)
                .filter(there -> there)
                .switchIfEmpty(
                    Mono.error(
                        () ->
                            Problem.rule("recommendation-invalid")
                                .with(
                                    List.of(Violation.at("/evaluationId", "evaluation-unknown")))));
    return wave.then(indicator).then(evaluation).then();
  }

  /** Reacts to an evaluation that was looked at; a second time finds what the first has done. */
  Mono<Void> react(LookEvent evaluation) {
    return Mono.justOrEmpty(evaluation.recommendation())
        .flatMap(
            raised ->
                recommendations.createIfAbsent(
                    evaluation.recommendationId(), raised, "recommendation.raised"))
        .then();
  }

  /** Reacts to an indicator's figures, as far as their reasons have not been given before. */
  Mono<Void> react(IndicatorQuality sums) {
    QualityStatistics figures = QualityStatistics.of(sums, parameters);
    if (figures.findings().isEmpty()) {
      return Mono.empty();
    }
    return said(sums)
        .flatMap(said -> Mono.justOrEmpty(Recommendation.of(figures, said, clock.instant())))
        .flatMap(
            raised ->
                recommendations.createIfAbsent(
                    raised.idByReasons(), raised, "recommendation.raised"))
        .then();
  }

  private Mono<Set<String>> said(IndicatorQuality sums) {
    return recommendations
        .findAll(
            Filter.where("target.indicatorId", sums.indicatorId())
                .is("target.version", sums.version()))
        .flatMapIterable(each -> each.state().codes())
        .collect(Collectors.toSet());
  }

  private Mono<RecommendationView> view(Versioned<Recommendation> stored) {
    Mono<Fate> fate =
        stored.state().target().kind() == Target.Kind.INDICATOR
            ? revisions
                .findAll(
                    Filter.where(RecommendationConfiguration.CAUSE, stored.id())
                        .is("cause.kind", "RECOMMENDATION"))
                .next()
                .map(RevisionEvent::fate)
            : decisions.find(stored.id()).map(MethodDecisionEvent::fate);
    return fate.map(found -> RecommendationView.of(stored, found))
        .switchIfEmpty(Mono.fromSupplier(() -> RecommendationView.of(stored, null)));
  }
}
