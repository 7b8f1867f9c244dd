package id.selaras.appraisal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for whatever is reported. */
class ScoringPropertiesTest {
  private static final Scheme SCHEME = Samples.SCHEME;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyAchievementLiesBetweenTheFloorAndTheCap(long seed) {
    for (Score.Line line : score(new Random(seed)).lines()) {
      if (line.achievement() != null) {
        assertThat(line.achievement()).isBetween(Exact.ZERO, Exact.of(120));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theScoreLiesBetweenItsLowestAndHighestAchievement(long seed) {
    Score score = score(new Random(seed));
    List<Exact> counted =
        score.lines().stream()
            .map(Score.Line::achievement)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (counted.isEmpty()) {
      assertThat(score.workResult()).isNull();
    } else {
      assertThat(score.workResult()).isBetween(counted.getFirst(), counted.getLast());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameInputsGiveTheSameBytes(long seed) {
    assertThat(Canonical.bytes(score(new Random(seed)).canonical()))
        .isEqualTo(Canonical.bytes(score(new Random(seed)).canonical()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scalingAllWeightsChangesNothing(long seed) {
    List<ResultInput> results = results(new Random(seed));
    Score plain = Scoring.of(SCHEME, results, Map.of(), null);
    List<ResultInput> scaled = results.stream().map(ScoringPropertiesTest::tenfold).toList();
    assertThat(Scoring.of(SCHEME, scaled, Map.of(), null).workResult())
        .isEqualTo(plain.workResult());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportingMoreOfWhatIsBetterNeverLowersTheScore(long seed) {
    Random random = new Random(seed);
    BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(500), 1);
    BigDecimal less = BigDecimal.valueOf(random.nextInt(1000), 1);
    BigDecimal more = less.add(BigDecimal.valueOf(random.nextInt(100), 2));
    Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
    Target goal =
        random.nextBoolean()
            ? new Target(null, null, target)
            : new Target(target, target.add(BigDecimal.TEN), null);
    BoundIndicator indicator = Samples.indicator("i", direction, goal, "1");
    int order =
        Achievement.of(SCHEME.target(), indicator, Exact.of(more))
            .compareTo(Achievement.of(SCHEME.target(), indicator, Exact.of(less)));
    assertThat(direction == Direction.HIGHER ? order : -order).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExactFractionAgreesWithItsDecimal(long seed) {
    Random random = new Random(seed);
    BigDecimal a = BigDecimal.valueOf(random.nextInt(), random.nextInt(8));
    BigDecimal b = BigDecimal.valueOf(random.nextInt(), random.nextInt(8));
    assertThat(Exact.of(a).plus(Exact.of(b))).isEqualTo(Exact.of(a.add(b)));
    assertThat(Exact.of(a).times(Exact.of(b))).isEqualTo(Exact.of(a.multiply(b)));
    assertThat(Exact.of(a).compareTo(Exact.of(b))).isEqualTo(a.compareTo(b));
  }

  private static Score score(Random random) {
    List<ResultInput> results = results(random);
    Map<String, List<Rating>> behaviour = new LinkedHashMap<>();
    for (Scheme.Value value : SCHEME.behaviour().values()) {
      behaviour.put(value.code(), List.of(rating(random), rating(random), rating(random)));
    }
    return Scoring.of(SCHEME, results, behaviour, new Decision(rating(random), rating(random)));
  }

  private static Rating rating(Random random) {
    return Rating.values()[random.nextInt(3)];
  }

  private static List<ResultInput> results(Random random) {
    List<ResultInput> results = new ArrayList<>();
    for (int r = 0; r <= random.nextInt(4); r++) {
      List<IndicatorInput> indicators = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        indicators.add(indicator(r + "-" + i, random));
      }
      results.add(new ResultInput("Hasil " + r, indicators));
    }
    return results;
  }

  private static IndicatorInput indicator(String id, Random random) {
    Direction direction = Direction.values()[random.nextInt(3)];
    BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(900), random.nextInt(3));
    Target goal =
        direction == Direction.ZERO
            ? Target.of("0")
            : random.nextBoolean()
                ? new Target(null, null, target)
                : new Target(target, target.add(BigDecimal.ONE), null);
    BoundIndicator definition =
        Samples.indicator(id, direction, goal, "0." + (1 + random.nextInt(99)));
    if (random.nextInt(4) == 0) {
      definition = Samples.attainable(definition);
    }
    PartStatus status = PartStatus.values()[random.nextInt(4)];
    if (status != PartStatus.REPORTED) {
      return Samples.missing(definition, status);
    }
    return Samples.reported(
        definition, Integer.toString(random.nextInt(200)), Integer.toString(random.nextInt(9)));
  }

  private static ResultInput tenfold(ResultInput result) {
    return new ResultInput(
        result.title(),
        result.indicators().stream()
            .map(
                i ->
                    new IndicatorInput(
                        heavier(i.definition()),
                        i.status(),
                        i.values(),
                        i.missing(),
                        i.excused(),
                        i.periods(),
                        i.provisional()))
            .toList());
  }

  private static BoundIndicator heavier(BoundIndicator i) {
    return new BoundIndicator(
        i.indicatorId(),
        i.indicatorVersion(),
        i.code(),
        i.title(),
        i.aspectCode(),
        i.measure(),
        i.unit(),
        i.direction(),
        i.target(),
        i.attainableMaximum(),
        i.period(),
        i.aggregation(),
        i.weight().multiply(BigDecimal.TEN));
  }
}
