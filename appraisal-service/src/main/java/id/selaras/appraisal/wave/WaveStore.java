package id.selaras.appraisal.wave;

import id.selaras.platform.AggregateStore;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps waves, and sees to it that a unit is the pilot of one open wave at most. */
@Component
public class WaveStore {

  private final AggregateStore<Wave> waves;
  private final AggregateStore<PilotClaim> claims;

  WaveStore(AggregateStore<Wave> waves, AggregateStore<PilotClaim> claims) {
    this.waves = waves;
    this.claims = claims;
  }

  /** Whether a unit is a pilot in a wave that is open: only there may an appraisal be opened. */
  public Mono<Boolean> pilotOpen(String unitId) {
    Criteria pilot = Criteria.where("unitId").is(unitId).and("role").is(WaveUnit.Role.PILOT.name());
    return waves
        .findAll(
            Criteria.where("state.status")
                .is(WaveStatus.OPEN.name())
                .and("state.units")
                .elemMatch(pilot))
        .hasElements();
  }

  /** The wave, or the problem {@code not-found}. */
  public Mono<Versioned<Wave>> byId(String id) {
    return waves.get(id);
  }

  Mono<Versioned<Wave>> plan(NewId id, Wave wave) {
    return waves.create(id, wave, "WavePlanned");
  }

  Mono<Page<Versioned<Wave>>> page(List<WaveStatus> statuses, @Nullable String cursor, int limit) {
    Criteria filter =
        statuses.isEmpty()
            ? new Criteria()
            : Criteria.where("state.status").in(statuses.stream().map(Enum::name).toList());
    return waves.page(filter, "-state.startsOn", cursor, limit);
  }

  /**
   * Opens a wave. The pilots are claimed first: a crash in between leaves claims of a wave that is
   * not open, which a repeated opening takes up and a closing gives back.
   */
  Mono<Versioned<Wave>> open(String id, long version, LocalDate today) {
    return waves
        .get(id)
        .flatMap(
            wave -> {
              if (wave.version() != version) {
                return Mono.error(Problem.stale());
              }
              Wave opened = opening(wave.state(), today);
              List<String> pilots = opened.units(WaveUnit.Role.PILOT);
              return controlsAreFree(opened)
                  .then(
                      Flux.fromIterable(pilots)
                          .concatMap(unitId -> claim(unitId, id))
                          .then()
                          .onErrorResume(refused -> release(pilots, id).then(Mono.error(refused))))
                  .then(waves.change(id, version, planned -> opened, "WaveOpened"));
            });
  }

  private static Wave opening(Wave wave, LocalDate today) {
    if (wave.status() != WaveStatus.PLANNED) {
      throw Problem.conflict("wave-not-planned", wave.status());
    }
    if (today.isBefore(wave.startsOn())) {
      throw Problem.conflict("wave-not-started", wave.startsOn());
    }
    return wave.opened(today);
  }

  /** Closes an open wave, or withdraws a planned one. */
  Mono<Versioned<Wave>> close(String id, long version, LocalDate today) {
    return waves
        .change(id, version, wave -> closing(wave, today), "WaveClosed")
        .flatMap(wave -> release(wave.state().units(WaveUnit.Role.PILOT), id).thenReturn(wave));
  }

  private static Wave closing(Wave wave, LocalDate today) {
    if (wave.status() == WaveStatus.CLOSED) {
      throw Problem.conflict("wave-closed");
    }
    return wave.closed(today);
  }

  /** A unit that tries the appraisal already cannot stand for those that do not. */
  private Mono<Void> controlsAreFree(Wave wave) {
    return Flux.fromIterable(wave.units(WaveUnit.Role.CONTROL))
        .concatMap(
            unitId ->
                pilotOpen(unitId)
                    .flatMap(
                        pilot ->
                            pilot
                                ? Mono.<Void>error(Problem.conflict("control-is-pilot", unitId))
                                : Mono.empty()))
        .then();
  }

  private Mono<Versioned<PilotClaim>> claim(String unitId, String waveId) {
    return claims
        .createIfAbsent(unitId, new PilotClaim(waveId), "PilotClaimed")
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
                              ? claims.change(
                                  unitId,
                                  claim.version(),
                                  old -> new PilotClaim(waveId),
                                  "PilotClaimed")
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

  private Mono<Void> release(List<String> unitIds, String waveId) {
    return Flux.fromIterable(unitIds)
        .concatMap(claims::find)
        .filter(claim -> waveId.equals(claim.state().waveId()))
        .concatMap(
            claim ->
                claims.change(
                    claim.id(), claim.version(), held -> new PilotClaim(null), "PilotReleased"))
        .then();
  }
}
