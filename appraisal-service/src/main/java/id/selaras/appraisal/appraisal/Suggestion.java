package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Rating;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scheme suggests; the appraiser decides.
 *
 * @param provisional something is not due yet and was left out
 * @param aboveMeasurable false where the targets are attainable maxima, so that a higher rating
 *     needs evidence in its reason
 * @param number what the number beside the legal result would be; it suggests nothing, and is
 *     absent as long as opinions that it depends on come in
 * @param missing indicators that are due and not reported
 */
record Suggestion(
    @Nullable BigDecimal workResultScore,
    @Nullable BigDecimal behaviourScore,
    @Nullable Rating workResult,
    @Nullable Rating behaviour,
    boolean provisional,
    boolean aboveMeasurable,
    List<String> missing,
    List<Outcome.Line> lines,
    List<Outcome.BehaviourValue> behaviourValues,
    @Nullable NumberOutcome number) {

  static Suggestion of(Outcome outcome, boolean withNumber) {
    return new Suggestion(
        outcome.workResultScore(),
        outcome.behaviourScore(),
        outcome.suggestedWorkResult(),
        outcome.suggestedBehaviour(),
        outcome.provisional(),
        outcome.aboveMeasurable(),
        outcome.lines().stream()
            .filter(line -> line.status() == PartStatus.NOT_REPORTED)
            .map(Outcome.Line::indicatorId)
            .toList(),
        outcome.lines(),
        outcome.behaviourValues(),
        withNumber ? outcome.number() : null);
  }
}
