package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.Received;
import id.selaras.platform.Versioned;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps the coverage of each unit by each campaign as it is, and so tells it: counted again after
 * whatever changes it, never added up, so doing it again or late is harmless.
 */
@Component
class CoverageService {

  private static final Retry WHILE_OTHERS_COUNT =
      Retry.backoff(50, Duration.ofMillis(5))
          .maxBackoff(Duration.ofMillis(200))
          .filter(CoverageService::isRace)
          .onRetryExhaustedThrow((spec, signal) -> Problem.unavailable("unavailable"));

  private final AggregateStore<UnitCoverage> coverage;
  private final AggregateStore<Whereabouts> whereabouts;
  private final AggregateStore<Campaign> campaigns;
  private final AcknowledgementService acknowledgements;
  private final OrganisationStore organisation;

  CoverageService(
      AggregateStore<UnitCoverage> unitCoverage,
      AggregateStore<Whereabouts> whereabouts,
      AggregateStore<Campaign> campaigns,
      AcknowledgementService acknowledgements,
      OrganisationStore organisation) {
    this.coverage = unitCoverage;
    this.whereabouts = whereabouts;
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
    this.organisation = organisation;
  }

  /** A campaign was announced to these units, or closed. */
  Mono<Void> count(String waveId, Collection<String> unitIds) {
    return Flux.fromIterable(unitIds)
        .concatMap(unitId -> count(naming(unitId).is("waveId", waveId), unitId))
        .then();
  }

  /** An employee has come further with a campaign: they count where they are now. */
  Mono<Void> progressed(String waveId, String employeeId) {
    return organisation
        .activeUnitOf(employeeId)
        .flatMap(unitId -> count(waveId, List.of(unitId)))
        .then();
  }

  /**
   * An employee has come, moved or left: counts the unit where they were and the one where they
   * are. 409 {@code not-yet-known} until the copy that is counted from has heard of it too.
   */
  Mono<Void> moved(Received<Employee> event) {
    String employeeId = event.key();
    Mono<Optional<String>> now =
        organisation.activeUnitOf(employeeId).map(Optional::of).defaultIfEmpty(Optional.empty());
    Mono<Optional<String>> before =
        whereabouts
            .find(employeeId)
            .map(found -> Optional.ofNullable(found.state().unitId()))
            .defaultIfEmpty(Optional.empty());
    return organisation
        .heard(event)
        .then(Mono.defer(() -> Mono.zip(before, now)))
        .filter(both -> !both.getT1().equals(both.getT2()))
        .flatMap(
            both ->
                Flux.just(both.getT1(), both.getT2())
                    .concatMap(Mono::justOrEmpty)
                    .concatMap(unitId -> count(naming(unitId), unitId))
                    .then(keep(employeeId, new Whereabouts(both.getT2().orElse(null)))));
  }

  private Mono<Void> keep(String employeeId, Whereabouts now) {
    return whereabouts
        .createIfAbsent(employeeId, now, "whereabouts.noted")
        .then(whereabouts.update(employeeId, before -> now, "whereabouts.noted"))
        .then();
  }

  private static Filter naming(String unitId) {
    return Filter.where("units", unitId);
  }

  /** Counts a unit for these campaigns. */
  private Mono<Void> count(Filter which, String unitId) {
    return campaigns
        .findAll(which)
        .collect(Collectors.groupingBy(campaign -> campaign.state().waveId()))
        .flatMapIterable(Map::entrySet)
        .concatMap(
            wave -> {
              List<String> ids = wave.getValue().stream().map(Versioned::id).toList();
              return Flux.fromIterable(ids)
                  .concatMap(campaign -> tell(campaign, wave.getKey(), unitId, ids));
            })
        .then();
  }

  /**
   * The version is read before the counting: whoever counted from something older finds that
   * somebody was faster, and counts again.
   */
  private Mono<Void> tell(
      String campaignId, String waveId, String unitId, Collection<String> ofWave) {
    String id = UnitCoverage.id(campaignId, unitId);
    return coverage
        .find(id)
        .map(Versioned::version)
        .defaultIfEmpty(0L)
        .flatMap(
            version ->
                counted(campaignId, waveId, unitId, ofWave)
                    .flatMap(
                        now ->
                            version == 0
                                ? coverage.create(id, now, "coverage.counted")
                                : coverage.changeAsync(
                                    id,
                                    version,
                                    before -> {},
                                    before ->
                                        Mono.just(now).filter(changed -> !changed.equals(before)),
                                    "coverage.counted")))
        .retryWhen(WHILE_OTHERS_COUNT)
        .then();
  }

  private Mono<UnitCoverage> counted(
      String campaignId, String waveId, String unitId, Collection<String> ofWave) {
    return organisation
        .activeIn(List.of(unitId))
        .collectList()
        .flatMap(
            people ->
                acknowledgements
                    .of(people, ofWave)
                    .collect(
                        Collectors.groupingBy(
                            Acknowledgement::campaignId,
                            Collectors.toMap(Acknowledgement::employeeId, each -> each)))
                    .map(
                        byCampaign ->
                            UnitCoverage.of(campaignId, waveId, unitId, people, byCampaign)));
  }

  private static boolean isRace(Throwable failure) {
    return failure instanceof Problem problem
        && (problem.slug().equals("stale") || problem.slug().equals("already-exists"));
  }
}
