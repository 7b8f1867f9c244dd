package id.selaras.appraisal.cycle;

import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.socialisation.Coverage;
import id.selaras.appraisal.socialisation.CoverageStore;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveService;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens cycles in units, and tells whether they are: nothing is planned or appraised before. */
@Service
public class CycleUnitService {

  private final AggregateStore<CycleUnit> opened;
  private final CycleService cycles;
  private final WaveService waves;
  private final CoverageStore coverage;
  private final AggregateStore<Unit> units;
  private final Clock clock;

  CycleUnitService(
      AggregateStore<CycleUnit> opened,
      CycleService cycles,
      WaveService waves,
      CoverageStore coverage,
      AggregateStore<Unit> units,
      Clock clock) {
    this.opened = opened;
    this.cycles = cycles;
    this.waves = waves;
    this.coverage = coverage;
    this.units = units;
    this.clock = clock;
  }

  /** Completes if the cycle is open in the unit, else 422 {@code cycle-not-open-in-unit}. */
  public Mono<Void> requireOpen(String cycleId, String unitId) {
    return opened
        .find(CycleUnit.idOf(cycleId, unitId))
        .switchIfEmpty(Mono.error(() -> Problem.rule("cycle-not-open-in-unit", unitId)))
        .then();
  }

  Mono<CycleUnit> get(String cycleId, String unitId) {
    return opened.get(CycleUnit.idOf(cycleId, unitId)).map(Versioned::state);
  }

  /**
   * Opens a cycle in a pilot unit whose people have understood. Asked for again it answers what it
   * answered first, however the coverage has changed; the id follows from cycle and unit, so two
   * planners at the same moment open it once.
   */
  Mono<CycleUnit> open(String cycleId, CycleUnitRequest request, Caller caller) {
    caller.require("PLANNER");
    String unitId = request.unit();
    String id = CycleUnit.idOf(cycleId, unitId);
    return cycles
        .get(cycleId)
        .flatMap(
            cycle ->
                opened
                    .find(id)
                    .switchIfEmpty(
                        Mono.defer(
                            () -> {
                              cycle.state().requireNotClosed();
                              return opening(cycleId, unitId, caller.account())
                                  .flatMap(
                                      unit -> opened.createIfAbsent(id, unit, "cycle-unit.opened"));
                            })))
        .map(Versioned::state);
  }

  private Mono<CycleUnit> opening(String cycleId, String unitId, String account) {
    return waves
        .openWaveOf(unitId)
        .switchIfEmpty(Mono.error(() -> Problem.rule("unit-outside-open-wave", unitId)))
        .flatMap(
            wave ->
                coverage
                    .of(wave.id(), unitId)
                    .map(
                        counted ->
                            CycleUnit.opened(
                                cycleId,
                                unitId,
                                wave.id(),
                                counted,
                                waves.requiredCoverage(wave.state()),
                                LocalDate.now(clock),
                                account)));
  }

  /** Every pilot unit of an open wave by its code, with the coverage that it has now. */
  Mono<List<UnitReadiness>> readiness(String cycleId) {
    return cycles
        .get(cycleId)
        .thenMany(waves.open())
        .concatMap(wave -> readiness(cycleId, wave))
        .sort(Comparator.comparing(UnitReadiness::unitCode))
        .collectList();
  }

  private Flux<UnitReadiness> readiness(String cycleId, Versioned<Wave> wave) {
    List<String> pilots = wave.state().pilots();
    return Mono.zip(
            coverage.of(wave.id(), pilots),
            opened
                .findAll(pilots.stream().map(unitId -> CycleUnit.idOf(cycleId, unitId)).toList())
                .map(Versioned::state)
                .collectMap(CycleUnit::unitId))
        .flatMapMany(
            both ->
                units
                    .findAll(pilots)
                    .map(
                        unit ->
                            UnitReadiness.of(
                                unit,
                                wave.id(),
                                both.getT1().getOrDefault(unit.id(), Coverage.NONE),
                                waves.requiredCoverage(wave.state()),
                                both.getT2().get(unit.id()))));
  }
}
