package id.selaras.evaluation.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.selaras.evaluation.survey.Element;
import id.selaras.evaluation.survey.Grade;
import id.selaras.evaluation.survey.Period;
import id.selaras.evaluation.survey.SatisfactionScheme;
import id.selaras.evaluation.survey.SurveyConfiguration;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  private static final SatisfactionScheme SCHEME = new SurveyConfiguration().satisfactionScheme();

  @Test
  void twentyNineRespondentsGiveTheIndexOfTheWorkedExample() {
    long[] totals = {105, 101, 100, 116, 102, 105, 106, 105, 115};
    var elements = new TreeMap<Element, Long>();
    long total = 0;
    for (Element element : Element.values()) {
      elements.put(element, totals[element.ordinal()]);
      total += totals[element.ordinal()];
    }
    SatisfactionIndex index = SatisfactionIndex.of(new Sums(29, elements, total, 0), SCHEME);
    assertThat(index.rounded()).isEqualByComparingTo("91.48");
    assertThat(index.grade()).isEqualTo(Grade.A);
    assertThat(index.exact().toString()).isEqualTo("23875/261");
  }

  @Test
  void oneRespondentGivesTheIndexOfTheSecondExample() {
    SatisfactionIndex index =
        SatisfactionIndex.of(Sums.of(answers(4, 4, 3, 4, 4, 4, 4, 3, 3), SCHEME), SCHEME);
    assertThat(index.rounded()).isEqualByComparingTo("91.67");
    assertThat(index.grade()).isEqualTo(Grade.A);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00,A",
    "88.31,A",
    "88.30,B",
    "76.61,B",
    "76.60,C",
    "65.00,C",
    "64.99,D",
    "25.00,D"
  })
  void aGradeBeginsAtItsLowerBound(BigDecimal index, Grade grade) {
    assertThat(SCHEME.grades().of(index)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "10,10",
    "20,19",
    "30,28",
    "50,44",
    "100,80",
    "150,108",
    "200,132",
    "300,169",
    "400,196",
    "500,217",
    "600,234",
    "800,260",
    "900,269",
    "1000,278",
    "1500,306",
    "2000,322",
    "3000,341",
    "4000,351",
    "5000,357",
    "10000,370",
    "20000,377",
    "50000,381",
    "75000,382",
    "100000,383"
  })
  void theSmallestSampleIsRoundedToNearest(long served, long required) {
    assertThat(MinimumSample.required(served, SCHEME.sample())).isEqualTo(required);
  }

  @Test
  void aSampleIsUnknownUntilSomebodySaysHowManyWereServed() {
    assertThat(MinimumSample.of(5, null, SCHEME.sample()).status())
        .isEqualTo(MinimumSample.Status.UNKNOWN);
    assertThat(MinimumSample.of(131, 200L, SCHEME.sample()).status())
        .isEqualTo(MinimumSample.Status.NOT_MET);
    assertThat(MinimumSample.of(132, 200L, SCHEME.sample()).status())
        .isEqualTo(MinimumSample.Status.MET);
  }

  @Test
  void anElementOfTwiceTheWeightCountsTwiceInTheIndexAndInEachRespondentsTotal() {
    var weights = new EnumMap<Element, Integer>(SCHEME.elements().weights());
    weights.put(Element.COST, 2);
    var scheme = with(weights);
    Sums sums = Sums.of(answers(4, 4, 4, 1, 4, 4, 4, 4, 4), scheme);
    assertThat(sums.total()).isEqualTo(34);
    assertThat(sums.sum(Element.COST)).isEqualTo(1);
    // 25 * (8*4 + 2*1) / 10
    assertThat(SatisfactionIndex.of(sums, scheme).exact().toString()).isEqualTo("85/1");
  }

  @Test
  void anIndexAtItsBoundKeepsItsGradeBecauseTheWeightIsExact() {
    // 88.31 exactly, which 0.11 in place of 1/9 would make 87.43 and a B.
    SatisfactionIndex index = SatisfactionIndex.of(new Sums(10000, Map.of(), 9 * 35324, 0), SCHEME);
    assertThat(index.exact().toString()).isEqualTo("8831/100");
    assertThat(index.grade()).isEqualTo(Grade.A);
  }

  @Test
  void nineFullScoresAndOneOfSeventyFiveGiveANaiveIntervalCutAtOneHundred() {
    var rows = new ArrayList<Map<Element, Integer>>();
    for (int row = 0; row < 9; row++) {
      rows.add(answers(4, 4, 4, 4, 4, 4, 4, 4, 4));
    }
    rows.add(answers(3, 3, 3, 3, 3, 3, 3, 3, 3));
    Interval interval = interval(rows, 3);
    assertThat(interval.method()).isEqualTo(Interval.Method.NAIVE);
    assertThat(interval.low()).isCloseTo(91.84, within(0.005));
    assertThat(interval.high()).isEqualTo(100);
  }

  @Test
  void thirtyFullScoresHaveALowerBoundOfTheirOwn() {
    var rows = new ArrayList<Map<Element, Integer>>();
    for (int row = 0; row < 30; row++) {
      rows.add(answers(4, 4, 4, 4, 4, 4, 4, 4, 4));
    }
    Interval interval = interval(rows, 12);
    assertThat(interval.method()).isEqualTo(Interval.Method.ALL_PERFECT);
    assertThat(interval.low()).isCloseTo(91.32, within(0.005));
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "SELARAS_SURVEY_FILE", matches = ".+")
  void aRealFileHasItsKnownClusteredError() throws IOException {
    var tally = new Tally();
    for (String line : Files.readAllLines(Path.of(System.getenv("SELARAS_SURVEY_FILE")))) {
      String[] fields = line.split(",", -1);
      if (!line.startsWith("record_no")
          && Arrays.stream(fields, 4, 13).allMatch(each -> each.matches("[1-4]"))) {
        int[] values = Arrays.stream(fields, 4, 13).mapToInt(Integer::parseInt).toArray();
        tally.add(LocalDate.parse(fields[1]), Sums.of(answers(values), SCHEME));
      }
    }
    Interval interval = Objects.requireNonNull(Interval.of(tally.all(), tally.days(), SCHEME));
    assertThat(tally.all().n()).isEqualTo(1398);
    assertThat(SatisfactionIndex.of(tally.all(), SCHEME).rounded()).isEqualByComparingTo("96.67");
    assertThat(interval.days()).isEqualTo(169);
    assertThat(interval.standardError()).isCloseTo(0.359487, within(0.0000005));
  }

  @Test
  void daysAreClustersFromTenOn() {
    var random = new Random(7);
    var rows = new ArrayList<Map<Element, Integer>>();
    for (int row = 0; row < 100; row++) {
      rows.add(random(random));
    }
    assertThat(interval(rows, 9).method()).isEqualTo(Interval.Method.NAIVE);
    assertThat(interval(rows, 10).method()).isEqualTo(Interval.Method.DAY_CLUSTERED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsAddedAndTakenAwayAgainLeavesNoTrace(long seed) {
    var random = new Random(seed);
    Sums sums = Sums.NONE;
    for (int row = 0; row < 50; row++) {
      sums = sums.plus(Sums.of(random(random), SCHEME));
    }
    Sums other = Sums.of(random(random), SCHEME);
    assertThat(sums.plus(other).minus(other)).isEqualTo(sums);
    assertThat(SatisfactionIndex.of(sums, SCHEME).rounded())
        .isBetween(new BigDecimal("25.00"), new BigDecimal("100.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026,2026-01-01,2027-01-01", "2026-Q4,2026-10-01,2027-01-01",
    "2024-02,2024-02-01,2024-03-01", "2024-02-29,2024-02-29,2024-03-01"
  })
  void aPeriodIsWrittenInOneOfFourWays(String text, LocalDate from, LocalDate to) {
    Period period = Period.parse(text).orElseThrow();
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
    assertThat(Period.containing(from, period.span())).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "2026-Q5", "2026-13", "2023-02-29", "2026-1-1", "x"})
  void nothingElseIsAPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  private static SatisfactionScheme with(Map<Element, Integer> weights) {
    return new SatisfactionScheme(
        SCHEME.code(),
        SCHEME.version() + 1,
        new SatisfactionScheme.Elements("a test", weights),
        SCHEME.scale(),
        SCHEME.index(),
        SCHEME.grades(),
        SCHEME.completeness(),
        SCHEME.sample(),
        SCHEME.rollUp(),
        SCHEME.interval());
  }

  private static Interval interval(List<Map<Element, Integer>> rows, int days) {
    var tally = new Tally();
    for (int row = 0; row < rows.size(); row++) {
      tally.add(LocalDate.of(2026, 1, 1).plusDays(row % days), Sums.of(rows.get(row), SCHEME));
    }
    return Objects.requireNonNull(Interval.of(tally.all(), tally.days(), SCHEME));
  }

  private static Map<Element, Integer> random(Random random) {
    int[] values = new int[Element.values().length];
    for (int index = 0; index < values.length; index++) {
      values[index] = 1 + random.nextInt(4);
    }
    return answers(values);
  }

  static Map<Element, Integer> answers(int... values) {
    var answers = new EnumMap<Element, Integer>(Element.class);
    for (Element element : Element.values()) {
      answers.put(element, values[element.ordinal()]);
    }
    return answers;
  }
}
