package id.selaras.appraisal.scoring;

import java.util.List;

/**
 * One indicator with what was reported.
 *
 * @param missing periods already over for which there is no value; they are named in the
 *     explanation
 * @param excused periods that do not count
 * @param periods how many periods there are, the excused ones among them
 * @param provisional whether a value may still come
 */
public record IndicatorInput(
    BoundIndicator definition,
    PartStatus status,
    List<PeriodValue> values,
    List<String> missing,
    List<String> excused,
    int periods,
    boolean provisional) {

  /**
   * The realisation of the year. A sum over the periods that count stands for all of them in
   * proportion, so that an excused period neither costs nor gains anything [DESIGN].
   */
  Exact realisation() {
    Exact together = definition.aggregation().of(values);
    return definition.aggregation() == Aggregation.SUM && !excused.isEmpty()
        ? together.times(Exact.of(periods)).dividedBy(Exact.of(periods - excused.size()))
        : together;
  }
}
