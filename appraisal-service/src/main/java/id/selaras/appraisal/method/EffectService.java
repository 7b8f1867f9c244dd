package id.selaras.appraisal.method;

import id.selaras.appraisal.cycle.CycleService;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveService;
import id.selaras.platform.AggregateStore;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out what a decision brings with it. Each part is done once however often it is asked for:
 * a new wave has an id that follows from the recommendation, and a held wave or a changed cycle
 * names it.
 */
@Service
class EffectService {

  private final AggregateStore<MethodDecision> decisions;
  private final WaveService waves;
  private final CycleService cycles;

  EffectService(AggregateStore<MethodDecision> decisions, WaveService waves, CycleService cycles) {
    this.decisions = decisions;
    this.waves = waves;
    this.cycles = cycles;
  }

  /** The effect of the decision on a recommendation, if it has one. */
  Mono<Void> carryOut(String recommendationId) {
    return decisions
        .find(recommendationId)
        .mapNotNull(decision -> decision.state().effect())
        .flatMap(effect -> carryOut(effect, Recommendation.cause(recommendationId)));
  }

  private Mono<Void> carryOut(Effect effect, String cause) {
    Effect.Result result = effect.result();
    return switch (result.kind()) {
      case CYCLE -> cycles.changeMethod(result.id(), effect.scheme(), effect.numberScheme(), cause);
      case WAVE -> {
        Wave wave = effect.newWave();
        Mono<Void> planned = wave == null ? Mono.empty() : waves.plan(result.id(), wave, cause);
        yield planned
            .thenMany(Flux.fromIterable(effect.heldWaves()))
            .concatMap(waveId -> waves.hold(waveId, cause))
            .then();
      }
    };
  }
}
