package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.plan.PlannedResult;
import id.selaras.appraisal.scoring.BoundIndicator;
import java.util.List;

/** A planned result with its indicators as they were when the appraisal was opened. */
public record BoundResult(PlannedResult.Kind kind, String title, List<BoundIndicator> indicators) {}
