package id.selaras.appraisal.scoring;

import static id.selaras.appraisal.scoring.Samples.everyStatement;
import static id.selaras.appraisal.scoring.Samples.indicator;
import static id.selaras.appraisal.scoring.Samples.reported;
import static id.selaras.appraisal.scoring.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.appraisal.scoring.NumberScore.Absence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of PP 30/2019 beside the legal result. */
class NumberScoringTest {
  private static final NumberScheme WITHOUT_OPINIONS = scheme("PP_30_2019_70_30");
  private static final NumberScheme WITH_OPINIONS = scheme("PP_30_2019_60_40");
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "120, true, EXCELLENT",
    "115, true, EXCELLENT",
    "110, true, EXCELLENT",
    "120, false, GOOD",
    "115, false, GOOD",
    "110, false, GOOD",
    "109.99, true, GOOD",
    "90, true, GOOD",
    "90, false, GOOD",
    "89.999, true, NEEDS_IMPROVEMENT",
    "70, false, NEEDS_IMPROVEMENT",
    "69.99, false, POOR",
    "50, false, POOR",
    "49.99, true, VERY_POOR",
    "0, false, VERY_POOR"
  })
  void theRulesAreReadInOrderAndTheHighestNeedsAProvenInnovation(
      String value, boolean proven, Predicate expected) {
    for (NumberScheme scheme : List.of(WITHOUT_OPINIONS, WITH_OPINIONS)) {
      assertThat(scheme.predicate(Exact.of(new BigDecimal(value)), proven)).isEqualTo(expected);
    }
  }

  @Test
  void seventyPercentOfTheSkpAndThirtyOfTheBehaviour() {
    // 0.7 x 115.5 + 0.3 x 100 = 110.85
    NumberScore score = number(WITHOUT_OPINIONS, "115.5", Rating.MEETS, List.of(), true);
    assertThat(score.value()).isEqualTo(Exact.of(new BigDecimal("110.85")));
    assertThat(score.predicate()).isEqualTo(Predicate.EXCELLENT);
    assertThat(number(WITHOUT_OPINIONS, "115.5", Rating.MEETS, List.of(), false).predicate())
        .isEqualTo(Predicate.GOOD);
    assertThat(score.steps()).last().extracting(Step::result).isEqualTo("EXCELLENT");
  }

  @Test
  void sixtyAndFortyWithTheOpinionsInsideTheBehaviour() {
    // Opinions 120, 100, 60: mean 280/3. Behaviour 0.6 x 100 + 0.4 x 280/3 = 292/3.
    // Number 0.6 x 115.5 + 0.4 x 292/3 = 69.3 + 116.8/3.
    NumberScore score =
        number(
            WITH_OPINIONS,
            "115.5",
            Rating.MEETS,
            List.of(Rating.ABOVE, Rating.MEETS, Rating.BELOW),
            false);
    assertThat(score.opinions()).isEqualTo(Exact.of(280).dividedBy(Exact.of(3)));
    assertThat(score.behaviour()).isEqualTo(Exact.of(292).dividedBy(Exact.of(3)));
    Exact expected =
        Exact.of(new BigDecimal("69.3"))
            .plus(Exact.of(new BigDecimal("116.8")).dividedBy(Exact.of(3)));
    assertThat(score.value()).isEqualTo(expected);
    assertThat(WITH_OPINIONS.rounding().edge(Objects.requireNonNull(score.value())))
        .isEqualByComparingTo("108.23");
  }

  @Test
  void twoOpinionsAreNeitherCountedNorShown() {
    NumberScore score =
        number(WITH_OPINIONS, "115", Rating.MEETS, List.of(Rating.BELOW, Rating.ABOVE), true);
    assertThat(score.absence()).isEqualTo(Absence.OPINIONS_TOO_FEW);
    assertThat(score.value()).isNull();
    assertThat(score.opinions()).isNull();
    assertThat(score.steps())
        .extracting(Step::rule)
        .contains("opinions-too-few")
        .doesNotContain("opinions");
  }

  @Test
  void whoAnsweredDoesNotChangeAndDoesNotShowInTheSteps() {
    List<Rating> answers = List.of(Rating.ABOVE, Rating.MEETS, Rating.BELOW, Rating.MEETS);
    List<Rating> otherOrder = List.of(Rating.MEETS, Rating.BELOW, Rating.MEETS, Rating.ABOVE);
    assertThat(number(WITH_OPINIONS, "100", Rating.MEETS, answers, false).canonical())
        .isEqualTo(number(WITH_OPINIONS, "100", Rating.MEETS, otherOrder, false).canonical());
  }

  @Test
  void opinionsAreNotHeardWhereTheSchemeDoesNotHearThem() {
    assertThat(
            number(
                    WITHOUT_OPINIONS,
                    "100",
                    Rating.MEETS,
                    Collections.nCopies(5, Rating.BELOW),
                    false)
                .value())
        .isEqualTo(Exact.of(100));
  }

  @Test
  void itBindsThosePp30BindsAndOnlyWhileItIsInForce() {
    assertThat(of(WITHOUT_OPINIONS, "PPPK", END).absence()).isEqualTo(Absence.NOT_BOUND);
    assertThat(of(WITHOUT_OPINIONS, "CPNS", END).absence()).isNull();
    assertThat(of(WITHOUT_OPINIONS, "PNS", LocalDate.of(2018, 12, 31)).absence())
        .isEqualTo(Absence.NOT_IN_FORCE);
  }

  @Test
  void withoutBehaviourThereIsNoNumberYet() {
    NumberScore score =
        NumberScoring.of(
            WITHOUT_OPINIONS,
            new NumberInput(work("100"), Map.of(), 0, List.of(), false, "PNS", END));
    assertThat(score.absence()).isEqualTo(Absence.INCOMPLETE);
    assertThat(score.predicate()).isNull();
  }

  @Test
  void everyStepIsWordedByTheSchemeInBothLanguages() {
    List<NumberScore> scores =
        List.of(
            number(WITH_OPINIONS, "100", Rating.MEETS, List.of(), false),
            number(WITH_OPINIONS, "100", Rating.MEETS, Collections.nCopies(3, Rating.ABOVE), false),
            of(WITH_OPINIONS, "PPPK", END),
            of(WITH_OPINIONS, "PNS", LocalDate.of(2000, 1, 1)));
    for (NumberScore score : scores) {
      assertThat(score.steps())
          .allSatisfy(
              step -> {
                Scheme.Rule rule = WITH_OPINIONS.rule(step.rule());
                assertThat(rule.name().id()).isNotBlank().isNotEqualTo(rule.name().en());
                assertThat(rule.rule().en()).isNotBlank();
                assertThat(rule.source()).isNotBlank();
              });
    }
    assertThat(of(WITHOUT_OPINIONS, "PNS", END).steps())
        .allSatisfy(step -> WITHOUT_OPINIONS.rule(step.rule()));
  }

  @Test
  void noNumberSchemeClaimsToBeTheLegalResult() {
    assertThat(SchemeConfiguration.schemes().numbers()).hasSize(2);
    assertThat(SchemeConfiguration.schemes().numbers()).noneMatch(s -> s.scheme().legalResult());
    assertThat(SchemeConfiguration.schemes().numberByDefault().scheme())
        .isEqualTo(WITHOUT_OPINIONS);
    assertThat(SchemeConfiguration.schemes().all()).allMatch(s -> s.scheme().legalResult());
  }

  private static NumberScheme scheme(String code) {
    return SchemeConfiguration.schemes().number(code, 1).orElseThrow().scheme();
  }

  private static NumberScore of(NumberScheme scheme, String status, LocalDate on) {
    return NumberScoring.of(
        scheme,
        new NumberInput(
            work("100"), everyStatement(Rating.MEETS), 0, List.of(), false, status, on));
  }

  private static NumberScore number(
      NumberScheme scheme, String work, Rating behaviour, List<Rating> opinions, boolean proven) {
    return NumberScoring.of(
        scheme,
        new NumberInput(
            work(work),
            everyStatement(behaviour),
            opinions.size(),
            opinions.stream().map(Samples::everyStatement).toList(),
            proven,
            "PNS",
            END));
  }

  /** One indicator with the achievement that is asked for. */
  private static List<ResultInput> work(String achievement) {
    return List.of(
        result(reported(indicator("a", Direction.HIGHER, Target.of("100"), "1"), achievement)));
  }
}
