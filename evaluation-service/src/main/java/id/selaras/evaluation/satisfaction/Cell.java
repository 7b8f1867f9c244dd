package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Integer sums of the answers that one unit got for one service in one period, as the result topic
 * carries them.
 *
 * @param locationId the place where the counter stood, where that is another unit
 * @param serviceCode absent where the source names none, and in the cells of a year, which hold
 *     every service
 * @param period a day, or a year
 */
public record Cell(
    String unitId,
    @Nullable String locationId,
    @Nullable String serviceCode,
    String period,
    long n,
    Map<Element, Long> elements,
    long total,
    long squares) {

  /** An answer's cell of the day. */
  public static Cell ofDay(SurveyResponse response, SatisfactionScheme scheme) {
    return of(
        response.unitId(),
        response.locationId(),
        response.serviceCode(),
        response.servedOn().toString(),
        Sums.of(response.answers(), scheme));
  }

  /** The same figures, filed under the year and without the service. */
  public Cell ofYear() {
    return of(unitId, locationId, null, period.substring(0, 4), sums());
  }

  /** Where the cell lies. */
  public String key() {
    return unitId
        + "|"
        + (locationId == null ? "" : locationId)
        + "|"
        + (serviceCode == null ? "" : serviceCode)
        + "|"
        + period;
  }

  /** The figures alone. */
  public Sums sums() {
    return new Sums(n, elements, total, squares);
  }

  /** Whether this is a cell of a day. */
  public boolean ofOneDay() {
    return Period.parse(period).map(Period::span).orElse(Period.Span.YEAR) == Period.Span.DAY;
  }

  /** With the other cell's figures added; the cell itself where there is none yet. */
  public static Cell add(Cell added, @Nullable Cell cell) {
    return cell == null ? added : cell.with(cell.sums().plus(added.sums()));
  }

  /** With the other cell's figures taken away; null, and so a tombstone, where nothing is left. */
  public static @Nullable Cell subtract(Cell taken, @Nullable Cell cell) {
    if (cell == null) {
      return null;
    }
    Sums left = cell.sums().minus(taken.sums());
    return left.n() == 0 ? null : cell.with(left);
  }

  private Cell with(Sums sums) {
    return of(unitId, locationId, serviceCode, period, sums);
  }

  private static Cell of(
      String unitId,
      @Nullable String locationId,
      @Nullable String serviceCode,
      String period,
      Sums sums) {
    return new Cell(
        unitId,
        locationId,
        serviceCode,
        period,
        sums.n(),
        sums.elements(),
        sums.total(),
        sums.squares());
  }
}
