package id.selaras.evaluation.satisfaction;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Integer sums of the answers that one unit got for one service on one day, as the result topic
 * carries them.
 *
 * @param locationId the place where the counter stood, where that is another unit
 * @param serviceCode absent where the source names none
 * @param period the day
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

  /** An answer's cell. */
  static Cell of(SurveyResponse response, SatisfactionScheme scheme) {
    return of(
        response.unitId(),
        response.locationId(),
        response.serviceCode(),
        response.servedOn().toString(),
        Sums.of(response.answers(), scheme));
  }

  /** What tells it from other cells; nothing reads a cell's place out of it. */
  String key() {
    return String.join(
        "|",
        unitId,
        Objects.requireNonNullElse(locationId, ""),
        Objects.requireNonNullElse(serviceCode, ""),
        period);
  }

  /** The units that it counts for themselves: its own, and the place of the counter. */
  public List<String> places() {
    return locationId == null ? List.of(unitId) : List.of(unitId, locationId);
  }

  /** The figures alone. */
  public Sums sums() {
    return new Sums(n, elements, total, squares);
  }

  /**
   * The day; absent in the cells of whole years that this topic carried once and, being compacted,
   * still holds: they count the same answers again.
   */
  public @Nullable LocalDate day() {
    return Period.parse(period)
        .filter(each -> each.span() == Period.Span.DAY)
        .map(Period::from)
        .orElse(null);
  }

  /** With the other cell's figures added; the cell itself where there is none yet. */
  static Cell add(Cell added, @Nullable Cell cell) {
    return cell == null ? added : cell.with(cell.sums().plus(added.sums()));
  }

  /** With the other cell's figures taken away; null, and so a tombstone, where nothing is left. */
  static @Nullable Cell subtract(Cell taken, @Nullable Cell cell) {
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
