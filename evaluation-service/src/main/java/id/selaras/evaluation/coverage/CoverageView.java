package id.selaras.evaluation.coverage;

import id.selaras.evaluation.list.SortedList;
import id.selaras.evaluation.unit.UnitEvent;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come in a unit, as it is shown. */
public record CoverageView(
    String campaignId,
    String unitId,
    @Nullable String unitCode,
    @Nullable String unitName,
    long read,
    long passed,
    long answered,
    @Nullable Acceptance acceptance) {

  /** How the answers were given. */
  public record Acceptance(long agree, long doubt, long disagree) {}

  String sort() {
    return SortedList.key(campaignId, unitCode == null ? unitId : unitCode, unitId);
  }

  /** With the unit's name where it is known, and acceptance where enough have answered. */
  static CoverageView of(
      Coverage coverage, @Nullable UnitEvent unit, CoverageParameters parameters) {
    return new CoverageView(
        coverage.campaignId(),
        coverage.unitId(),
        unit == null ? null : unit.code(),
        unit == null ? null : unit.name(),
        coverage.read(),
        coverage.passed(),
        coverage.answered(),
        coverage.answered() < parameters.minimumAnswers()
            ? null
            : new Acceptance(coverage.agree(), coverage.doubt(), coverage.disagree()));
  }
}
