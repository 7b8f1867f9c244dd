package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How far the people of a unit have come with a campaign. Those count who are in service there now;
 * whoever has left or moved away no longer does, and what they have done counts where they are.
 * [DESIGN]
 *
 * @param employees in service
 * @param read at least read
 * @param passed at least passed the quiz
 * @param answered passed and answered
 * @param agree of those who answered
 * @param doubt likewise
 * @param disagree likewise
 */
record Tally(
    int employees, int read, int passed, int answered, int agree, int doubt, int disagree) {

  /**
   * @param people in service in the unit
   * @param byEmployee what has been done in the campaign, by whomever
   */
  static Tally of(Collection<Employee> people, Map<String, Acknowledgement> byEmployee) {
    List<Acknowledgement> done =
        people.stream()
            .map(employee -> byEmployee.get(employee.employeeId()))
            .filter(Objects::nonNull)
            .toList();
    return new Tally(
        people.size(),
        done.size(),
        count(done, Acknowledgement::passed),
        count(done, Acknowledgement::answered),
        count(done, each -> each.acceptance() == Acceptance.AGREE),
        count(done, each -> each.acceptance() == Acceptance.DOUBT),
        count(done, each -> each.acceptance() == Acceptance.DISAGREE));
  }

  private static int count(List<Acknowledgement> done, Predicate<Acknowledgement> which) {
    return (int) done.stream().filter(which).count();
  }
}
