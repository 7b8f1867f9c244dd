package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why people doubt or disagree, without who: only of units where enough have answered that nobody
 * can be told from it (UU 27/2022), and in the order of the words, not of the time.
 *
 * @param smallestGroup how many answers of a unit are enough
 * @param withheldUnits how many units have reasons that are not shown
 */
public record Reasons(String campaignId, int smallestGroup, int withheldUnits, List<OfUnit> units) {

  /** The reasons of one unit. */
  public record OfUnit(
      String unitId,
      @Nullable String unitCode,
      @Nullable String unitName,
      int answered,
      List<Reason> reasons) {}

  /** One reason. */
  public record Reason(Acceptance answer, String reason) {}

  static Reasons of(
      String campaignId,
      List<Acknowledgement> acknowledgements,
      Map<String, Unit> units,
      int smallestGroup) {
    Map<String, List<Acknowledgement>> byUnit =
        acknowledgements.stream()
            .filter(Acknowledgement::answered)
            .collect(Collectors.groupingBy(Acknowledgement::unitId));
    List<OfUnit> all =
        byUnit.entrySet().stream()
            .map(entry -> unit(entry.getKey(), units.get(entry.getKey()), entry.getValue()))
            .filter(unit -> !unit.reasons().isEmpty())
            .sorted(Comparator.comparing(each -> Objects.requireNonNullElse(each.unitCode(), "")))
            .toList();
    List<OfUnit> shown = all.stream().filter(unit -> unit.answered() >= smallestGroup).toList();
    return new Reasons(campaignId, smallestGroup, all.size() - shown.size(), shown);
  }

  private static OfUnit unit(String unitId, @Nullable Unit unit, List<Acknowledgement> answers) {
    return new OfUnit(
        unitId,
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        answers.size(),
        answers.stream()
            .flatMap(Reasons::reason)
            .sorted(Comparator.comparing(Reason::answer).thenComparing(Reason::reason))
            .toList());
  }

  private static Stream<Reason> reason(Acknowledgement state) {
    Acceptance answer = state.acceptance();
    String reason = state.reason();
    return answer == null || answer == Acceptance.AGREE || reason == null
        ? Stream.empty()
        : Stream.of(new Reason(answer, reason));
  }
}
