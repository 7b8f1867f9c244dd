package id.selaras.appraisal.scoring;

import static id.selaras.appraisal.scoring.Samples.SCHEME;
import static id.selaras.appraisal.scoring.Samples.edge;
import static id.selaras.appraisal.scoring.Samples.everyStatement;
import static id.selaras.appraisal.scoring.Samples.indicator;
import static id.selaras.appraisal.scoring.Samples.missing;
import static id.selaras.appraisal.scoring.Samples.reported;
import static id.selaras.appraisal.scoring.Samples.result;
import static id.selaras.appraisal.scoring.Samples.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final BoundIndicator HALF =
      indicator("a", Direction.HIGHER, Target.of("10"), "0.5");
  private static final BoundIndicator THIRTY =
      indicator("b", Direction.HIGHER, Target.of("10"), "0.3");
  private static final BoundIndicator TWENTY =
      indicator("c", Direction.HIGHER, Target.of("10"), "0.2");

  @Test
  void aPartNotReportedCountsAsNothing() {
    Score score =
        score(
            result(
                reported(HALF, "12"),
                reported(THIRTY, "12"),
                missing(TWENTY, PartStatus.NOT_REPORTED)));
    assertThat(work(score)).isEqualByComparingTo("96.0");
    assertThat(score.provisional()).isFalse();
  }

  @Test
  void aPartNotApplicableIsLeftOutAndTheWeightsAreRenormalised() {
    Score score =
        score(
            result(
                reported(HALF, "12"),
                reported(THIRTY, "12"),
                missing(TWENTY, PartStatus.NOT_APPLICABLE)));
    assertThat(work(score)).isEqualByComparingTo("120.0");
    assertThat(score.lines().get(0).share()).isEqualByComparingTo("0.625");
    assertThat(score.lines().get(1).share()).isEqualByComparingTo("0.375");
    assertThat(score.lines().get(2).share()).isNull();
  }

  @Test
  void aPartNotDueIsLeftOutAndTheResultIsProvisional() {
    Score score = score(result(reported(HALF, "9"), missing(THIRTY, PartStatus.NOT_DUE)));
    assertThat(work(score)).isEqualByComparingTo("90");
    assertThat(score.provisional()).isTrue();
  }

  @Test
  void nothingToCountGivesNoScore() {
    Score score = score(result(missing(HALF, PartStatus.NOT_DUE)));
    assertThat(score.workResult()).isNull();
    assertThat(score.suggestedWorkResult()).isNull();
  }

  @Test
  void aResultWeighsAsMuchAsItsIndicatorsTogether() {
    Score split =
        score(result(reported(HALF, "12"), reported(THIRTY, "6")), result(reported(TWENTY, "10")));
    Score together =
        score(result(reported(HALF, "12"), reported(THIRTY, "6"), reported(TWENTY, "10")));
    assertThat(work(split)).isEqualByComparingTo("98").isEqualByComparingTo(work(together));
  }

  @Test
  void aMeanOfThirdsThatIsExactlyTheCutIsAbove() {
    BoundIndicator third = indicator("t", Direction.HIGHER, Target.of("30"), "1");
    BoundIndicator other = indicator("u", Direction.HIGHER, Target.of("30"), "1");
    Score score = score(result(reported(third, "31"), reported(other, "35")));
    assertThat(work(score)).isEqualByComparingTo("110.00");
    assertThat(score.suggestedWorkResult()).isEqualTo(Rating.ABOVE);
  }

  @Test
  void aScoreThatOnlyRoundsToTheCutIsNotAbove() {
    BoundIndicator fine = indicator("f", Direction.HIGHER, Target.of("100000"), "1");
    Score score = score(result(reported(fine, "109999.9")));
    assertThat(work(score)).isEqualByComparingTo("110.00");
    assertThat(score.suggestedWorkResult()).isEqualTo(Rating.MEETS);
  }

  @Test
  void periodsAreAggregatedAsPublished() {
    List<PeriodValue> values =
        List.of(
            new PeriodValue("2026-Q2", new BigDecimal("5")),
            new PeriodValue("2026-Q1", new BigDecimal("2")),
            new PeriodValue("2026-Q3", new BigDecimal("4")));
    assertThat(Aggregation.SUM.of(values)).isEqualTo(Exact.of(11));
    assertThat(Aggregation.MEAN.of(values)).isEqualTo(Exact.of(11).dividedBy(Exact.of(3)));
    assertThat(Aggregation.LAST.of(values)).isEqualTo(Exact.of(4));
    assertThat(Aggregation.MAX.of(values)).isEqualTo(Exact.of(5));
  }

  @Test
  void behaviourIsTheMeanOfSevenMeansOfThree() {
    Map<String, List<Rating>> ratings = everyStatement(Rating.MEETS);
    ratings.put("SERVICE_ORIENTED", List.of(Rating.MEETS, Rating.ABOVE, Rating.ABOVE));
    ratings.put("LOYAL", List.of(Rating.BELOW, Rating.MEETS, Rating.MEETS));
    Score score = Scoring.of(SCHEME, List.of(), ratings, null);
    assertThat(edge(Objects.requireNonNull(score.behaviour()))).isEqualByComparingTo("100.00");
    assertThat(edge(value(score, "SERVICE_ORIENTED"))).isEqualByComparingTo("113.33");
    assertThat(edge(value(score, "LOYAL"))).isEqualByComparingTo("86.67");
    assertThat(score.suggestedBehaviour()).isEqualTo(Rating.MEETS);
  }

  @Test
  void aStatementLeftUnratedIsNotGuessed() {
    Map<String, List<Rating>> ratings = everyStatement(Rating.MEETS);
    ratings.put("LOYAL", List.of(Rating.MEETS));
    assertThatThrownBy(() -> Scoring.of(SCHEME, List.of(), ratings, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAPersonsDecisionGivesAPredicate() {
    List<ResultInput> results = List.of(result(reported(HALF, "12")));
    Map<String, List<Rating>> above = everyStatement(Rating.ABOVE);
    assertThat(Scoring.of(SCHEME, results, above, null).predicate()).isNull();
    Decision lower = new Decision(Rating.MEETS, Rating.ABOVE);
    Score score = Scoring.of(SCHEME, results, above, lower);
    assertThat(score.predicate()).isEqualTo(Predicate.GOOD);
    assertThat(score.suggestedWorkResult()).isEqualTo(Rating.ABOVE);
    assertThat(score.steps()).extracting(Step::rule).contains("decision-deviating", "predicate");
  }

  @Test
  void attainableMaximumsAloneCannotReachAbove() {
    assertThat(score(result(reported(Samples.attainable(HALF), "12"))).aboveMeasurable()).isFalse();
    assertThat(
            score(result(reported(Samples.attainable(HALF), "12"), reported(THIRTY, "10")))
                .aboveMeasurable())
        .isTrue();
  }

  @Test
  void everyStepIsNumberedAndWordedByTheScheme() {
    Score score =
        Scoring.of(
            SCHEME,
            List.of(
                result(
                    reported(HALF, "12"),
                    missing(THIRTY, PartStatus.NOT_DUE),
                    missing(TWENTY, PartStatus.NOT_REPORTED))),
            everyStatement(Rating.MEETS),
            new Decision(Rating.BELOW, Rating.MEETS));
    assertThat(score.steps()).allSatisfy(step -> SCHEME.rule(step.rule()));
    for (int i = 0; i < score.steps().size(); i++) {
      assertThat(score.steps().get(i).number()).isEqualTo(i + 1);
    }
    assertThat(score.steps()).last().extracting(Step::result).isEqualTo("NEEDS_IMPROVEMENT");
  }

  private static BigDecimal work(Score score) {
    return edge(Objects.requireNonNull(score.workResult()));
  }

  private static Exact value(Score score, String code) {
    return Objects.requireNonNull(score.behaviourValues().get(code));
  }
}
