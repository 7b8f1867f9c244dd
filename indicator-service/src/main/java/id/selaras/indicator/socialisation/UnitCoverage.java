package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import java.util.Collection;
import java.util.Map;

/**
 * The coverage of one unit by one campaign, and its own public state (topic indicator.coverage):
 * figures, never a person.
 *
 * @param employees in service in the unit
 * @param read how many of them have at least read; and so on
 * @param answeredInWave how many of them have answered this or another campaign of the wave that
 *     names the unit: what opens a cycle there
 */
public record UnitCoverage(
    String campaignId,
    String waveId,
    String unitId,
    int employees,
    int read,
    int passed,
    int answered,
    int agree,
    int doubt,
    int disagree,
    int answeredInWave) {

  /** The identity of a unit's coverage, also the key of its events. */
  static String id(String campaignId, String unitId) {
    return campaignId + ":" + unitId;
  }

  /**
   * Counts one campaign of a wave.
   *
   * @param people in service in the unit
   * @param byCampaign what has been done, by employee, in each campaign of the wave that names the
   *     unit
   */
  static UnitCoverage of(
      String campaignId,
      String waveId,
      String unitId,
      Collection<Employee> people,
      Map<String, Map<String, Acknowledgement>> byCampaign) {
    Tally tally = Tally.of(people, byCampaign.getOrDefault(campaignId, Map.of()));
    return new UnitCoverage(
        campaignId,
        waveId,
        unitId,
        tally.employees(),
        tally.read(),
        tally.passed(),
        tally.answered(),
        tally.agree(),
        tally.doubt(),
        tally.disagree(),
        (int)
            people.stream()
                .filter(
                    employee ->
                        byCampaign.values().stream()
                            .map(done -> done.get(employee.employeeId()))
                            .anyMatch(done -> done != null && done.answered()))
                .count());
  }
}
