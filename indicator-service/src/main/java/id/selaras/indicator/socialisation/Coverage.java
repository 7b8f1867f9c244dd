package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the units of a campaign have come: of the people in service there now, how many have
 * read, passed and answered. Whoever has left or moved away no longer counts for the unit.
 *
 * @param requiredCoverage the wave's, a share of one; absent where the wave does not say
 */
public record Coverage(
    String campaignId, @Nullable BigDecimal requiredCoverage, List<OfUnit> units) {

  private static final int DECIMALS = 4;

  /**
   * @param employees in service
   * @param coverage of them, the share that has passed and answered; absent in a unit of nobody
   * @param acceptance absent while fewer have answered than may be told apart (UU 27/2022)
   * @param reached whether the required coverage is reached; absent where none is required
   */
  public record OfUnit(
      String unitId,
      @Nullable String unitCode,
      @Nullable String unitName,
      int employees,
      int read,
      int passed,
      int answered,
      @Nullable BigDecimal coverage,
      @Nullable Counts acceptance,
      @Nullable Boolean reached) {}

  /** How many said what. */
  public record Counts(int agree, int doubt, int disagree) {}

  static Coverage of(
      String campaignId,
      Campaign campaign,
      @Nullable BigDecimal required,
      Map<String, Unit> units,
      List<Employee> employees,
      Map<String, Acknowledgement> byEmployee,
      int smallestGroup) {
    return new Coverage(
        campaignId,
        required,
        campaign.units().stream()
            .map(
                unitId -> {
                  List<Employee> people =
                      employees.stream().filter(e -> e.unitId().equals(unitId)).toList();
                  Tally tally = Tally.of(people, byEmployee);
                  return unit(unitId, units.get(unitId), tally, required, smallestGroup);
                })
            .sorted(Comparator.comparing(each -> Objects.requireNonNullElse(each.unitCode(), "")))
            .toList());
  }

  private static OfUnit unit(
      String unitId,
      @Nullable Unit unit,
      Tally tally,
      @Nullable BigDecimal required,
      int smallestGroup) {
    int employees = tally.employees();
    int answered = tally.answered();
    return new OfUnit(
        unitId,
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        employees,
        tally.read(),
        tally.passed(),
        answered,
        employees == 0
            ? null
            : BigDecimal.valueOf(answered)
                .divide(BigDecimal.valueOf(employees), DECIMALS, RoundingMode.HALF_UP),
        answered < smallestGroup
            ? null
            : new Counts(tally.agree(), tally.doubt(), tally.disagree()),
        required == null ? null : reached(answered, employees, required));
  }

  /** Exactly: a rounded share could fall on the other side of what is required. */
  private static boolean reached(int answered, int employees, BigDecimal required) {
    return employees > 0
        && BigDecimal.valueOf(answered).compareTo(required.multiply(BigDecimal.valueOf(employees)))
            >= 0;
  }
}
