package id.selaras.appraisal.wave;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sees to it that a unit is the pilot of one open wave at most. */
@Service
class PilotClaimService {

  private final AggregateStore<PilotClaim> claims;
  private final AggregateStore<Wave> waves;

  PilotClaimService(AggregateStore<PilotClaim> claims, AggregateStore<Wave> waves) {
    this.claims = claims;
    this.waves = waves;
  }

  /**
   * Claims all of these units for a wave, or none. Of two who open one wave at once, one may be
   * refused while the other opens it: what belongs to the open wave is taken up again.
   */
  Mono<Void> claim(List<String> unitIds, String waveId) {
    return take(unitIds, waveId)
        .onErrorResume(
            refused ->
                release(unitIds, waveId)
                    .then(waves.find(waveId))
                    .filter(wave -> wave.state().status() == WaveStatus.OPEN)
                    .flatMap(wave -> take(wave.state().pilots(), waveId))
                    .then(Mono.error(refused)));
  }

  private Mono<Void> take(List<String> unitIds, String waveId) {
    return Flux.fromIterable(unitIds).concatMap(unitId -> claim(unitId, waveId)).then();
  }

  private Mono<Versioned<PilotClaim>> claim(String unitId, String waveId) {
    return claims
        .createIfAbsent(unitId, new PilotClaim(waveId), "pilot-claim.made")
        .flatMap(
            claim -> {
              String holder = claim.state().waveId();
              if (waveId.equals(holder)) {
                return Mono.just(claim);
              }
              return isFree(holder)
                  .flatMap(
                      free ->
                          free
                              ? claims.update(
                                  unitId,
                                  now -> now.passed(holder, waveId, unitId),
                                  "pilot-claim.made")
                              : Mono.error(Problem.conflict("unit-already-pilot", unitId)));
            });
  }

  /** A claim outlives a crash during the closing of its wave; what counts is the wave. */
  private Mono<Boolean> isFree(@Nullable String holder) {
    if (holder == null) {
      return Mono.just(true);
    }
    return waves
        .find(holder)
        .map(wave -> wave.state().status() == WaveStatus.CLOSED)
        .defaultIfEmpty(true);
  }

  /** Gives back what a wave has claimed. */
  Mono<Void> release(List<String> unitIds, String waveId) {
    return Flux.fromIterable(unitIds)
        .concatMap(claims::find)
        .concatMap(
            claim ->
                claims.update(claim.id(), held -> held.releasedBy(waveId), "pilot-claim.released"))
        .then();
  }
}
