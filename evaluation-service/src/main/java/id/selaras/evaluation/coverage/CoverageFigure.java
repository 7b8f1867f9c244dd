package id.selaras.evaluation.coverage;

import id.selaras.evaluation.live.KeyedFigure;
import id.selaras.evaluation.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** Coverage per campaign and unit as it moves, once a campaign has reached anybody there. */
final class CoverageFigure extends KeyedFigure<Coverage, CoverageView> {

  CoverageFigure(UnitDirectory units, CoverageParameters parameters) {
    super(
        "coverage",
        CoverageConfiguration.COVERAGE,
        counts -> CoverageView.of(counts, units.byId(counts.unitId()), parameters));
  }

  @Override
  public void take(String key, @Nullable Coverage counts) {
    super.take(key, counts != null && counts.begun() ? counts : null);
  }
}
