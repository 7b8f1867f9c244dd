package id.selaras.appraisal.cycle;

import id.selaras.appraisal.organisation.Unit;
import id.selaras.appraisal.organisation.UnitStore;
import id.selaras.appraisal.socialisation.Coverage;
import id.selaras.appraisal.socialisation.CoverageStore;
import id.selaras.appraisal.wave.Wave;
import id.selaras.appraisal.wave.WaveStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens cycles in units, and tells whether they are: nothing is planned or appraised before. */
@Component
public class CycleUnitStore {

  private final AggregateStore<CycleUnit> opened;
  private final CycleStore cycles;
  private final WaveStore waves;
  private final CoverageStore coverage;
  private final UnitStore units;

  CycleUnitStore(
      AggregateStore<CycleUnit> opened,
      CycleStore cycles,
      WaveStore waves,
      CoverageStore coverage,
      UnitStore units) {
    this.opened = opened;
    this.cycles = cycles;
    this.waves = waves;
    this.coverage = coverage;
    this.units = units;
  }

  /** Completes if the cycle is open in the unit, else 422 {@code cycle-not-open-in-unit}. */
  public Mono<Void> requireOpen(String cycleId, String unitId) {
    return opened
        .find(CycleUnit.idOf(cycleId, unitId))
        .switchIfEmpty(Mono.error(() -> Problem.rule("cycle-not-open-in-unit", unitId)))
        .then();
  }

  Mono<CycleUnit> find(String cycleId, String unitId) {
    return opened.get(CycleUnit.idOf(cycleId, unitId)).map(Versioned::state);
  }

  /**
   * Opens a cycle in a pilot unit whose people have understood. Asked for again it answers what it
   * answered first, however the coverage has changed; the id follows from cycle and unit, so two
   * planners at the same moment open it once.
   */
  Mono<CycleUnit> open(String cycleId, String unitId, String account, LocalDate today) {
    return cycles
        .byId(cycleId)
        .flatMap(
            cycle ->
                opened
                    .find(CycleUnit.idOf(cycleId, unitId))
                    .switchIfEmpty(
                        Mono.defer(() -> opening(cycle, unitId, account, today))
                            .flatMap(
                                unit ->
                                    opened.createIfAbsent(
                                        CycleUnit.idOf(cycleId, unitId),
                                        unit,
                                        "CycleOpenedInUnit"))))
        .map(Versioned::state);
  }

  private Mono<CycleUnit> opening(
      Versioned<Cycle> cycle, String unitId, String account, LocalDate today) {
    if (cycle.state().status() == CycleStatus.CLOSED) {
      return Mono.error(Problem.conflict("cycle-is-closed"));
    }
    return waves
        .openWaveOf(unitId)
        .switchIfEmpty(Mono.error(() -> Problem.rule("unit-outside-open-wave", unitId)))
        .flatMap(
            wave ->
                coverage
                    .of(wave.id(), unitId)
                    .map(
                        counted ->
                            new CycleUnit(
                                cycle.id(),
                                unitId,
                                wave.id(),
                                counted,
                                waves.requiredCoverage(wave.state()),
                                today,
                                account)))
        .doOnNext(CycleUnitStore::requireCoverage);
  }

  private static void requireCoverage(CycleUnit unit) {
    Coverage counted = unit.coverage();
    if (!counted.reaches(unit.required())) {
      throw Problem.rule(
          "coverage-below-required",
          counted.answered(),
          counted.employees(),
          percent(counted.share()),
          percent(unit.required()));
    }
  }

  /** Rounded down: what is not reached never reads as if it were. */
  private static String percent(BigDecimal share) {
    return share
        .movePointRight(2)
        .setScale(1, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Every pilot unit of an open wave by its code, with the coverage that it has now. */
  Mono<List<UnitReadiness>> readiness(String cycleId) {
    return cycles
        .byId(cycleId)
        .thenMany(waves.open())
        .concatMap(wave -> readiness(cycleId, wave))
        .sort(Comparator.comparing(UnitReadiness::unitCode))
        .collectList();
  }

  private Flux<UnitReadiness> readiness(String cycleId, Versioned<Wave> wave) {
    List<String> pilots = wave.state().pilots();
    List<String> keys = pilots.stream().map(id -> CycleUnit.idOf(cycleId, id)).toList();
    return Mono.zip(
            coverage.of(wave.id(), pilots),
            opened
                .findAll(Criteria.where("_id").in(keys))
                .map(Versioned::state)
                .collectMap(CycleUnit::unitId))
        .flatMapMany(
            both ->
                units
                    .among(pilots)
                    .map(unit -> readiness(wave, unit, both.getT1(), both.getT2().get(unit.id()))));
  }

  private UnitReadiness readiness(
      Versioned<Wave> wave,
      Versioned<Unit> unit,
      Map<String, Coverage> byUnit,
      @Nullable CycleUnit opening) {
    Coverage now = byUnit.getOrDefault(unit.id(), Coverage.NONE);
    return new UnitReadiness(
        unit.id(),
        unit.state().code(),
        unit.state().name(),
        wave.id(),
        now.employees(),
        now.answered(),
        now.share(),
        waves.requiredCoverage(wave.state()),
        opening != null,
        opening == null ? null : opening.openedOn());
  }
}
