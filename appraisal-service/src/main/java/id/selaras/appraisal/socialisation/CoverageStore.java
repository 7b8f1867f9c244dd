package id.selaras.appraisal.socialisation;

import id.selaras.appraisal.organisation.EmployeeStore;
import id.selaras.platform.ReadCopy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts the coverage of units. It starts from the employees of the units asked for and looks up
 * their acknowledgements by key, so that one unit costs the same in a village and in a city.
 */
@Component
public class CoverageStore {

  /** Keys of one look-up: a whole city is asked for in portions. */
  private static final int PORTION = 1000;

  private final ReadCopy<Campaign> campaigns;
  private final ReadCopy<Acknowledgement> acknowledgements;
  private final EmployeeStore employees;

  CoverageStore(
      ReadCopy<Campaign> campaigns,
      ReadCopy<Acknowledgement> acknowledgements,
      EmployeeStore employees) {
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
    this.employees = employees;
  }

  /** The coverage of one unit by the campaigns of a wave. */
  public Mono<Coverage> of(String waveId, String unitId) {
    return of(waveId, List.of(unitId)).map(byUnit -> byUnit.getOrDefault(unitId, Coverage.NONE));
  }

  /**
   * The coverage of some units by the campaigns of a wave that name them, closed ones included:
   * what was understood stays understood. A unit without employees in service is left out.
   */
  public Mono<Map<String, Coverage>> of(String waveId, Collection<String> unitIds) {
    return Mono.zip(
            campaigns.findAll(Criteria.where("value.waveId").is(waveId)).collectList(),
            employees.inService(unitIds))
        .flatMap(
            both ->
                answered(both.getT1(), both.getT2())
                    .map(answered -> Coverage.byUnit(both.getT2(), answered)));
  }

  private Mono<Set<String>> answered(List<Campaign> campaigns, Map<String, String> unitOf) {
    List<String> keys =
        campaigns.stream()
            .flatMap(
                campaign -> {
                  Set<String> named = Set.copyOf(campaign.units());
                  return unitOf.entrySet().stream()
                      .filter(employee -> named.contains(employee.getValue()))
                      .map(employee -> campaign.campaignId() + ":" + employee.getKey());
                })
            .toList();
    return Flux.fromIterable(keys)
        .buffer(PORTION)
        .concatMap(
            portion ->
                acknowledgements.findAll(
                    Criteria.where("_id")
                        .in(portion)
                        .and("value.status")
                        .is(Acknowledgement.Status.ANSWERED.name())))
        .map(Acknowledgement::employeeId)
        .collect(Collectors.toSet());
  }
}
