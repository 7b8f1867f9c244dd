package id.selaras.appraisal.scoring;

import java.util.List;

/**
 * One indicator with what was reported.
 *
 * @param missing periods already over for which there is no value though others have one; they are
 *     named in the explanation
 */
public record IndicatorInput(
    BoundIndicator definition, PartStatus status, List<PeriodValue> values, List<String> missing) {}
