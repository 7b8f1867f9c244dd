package id.selaras.evaluation.effect;

import static id.selaras.evaluation.effect.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.selaras.evaluation.effect.Verdict.Reason;
import id.selaras.evaluation.effect.Verdict.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisTest {

  private static final Offset<Double> CLOSE = within(1e-6);

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @Test
  void aClearEffectIsIndicatedWithTheFiguresOfTheWorkedExample() {
    Analysis analysis = Analysis.of(Samples.worked(), RULES);
    Welch welch = there(analysis.welch());
    assertThat(welch.effect()).isCloseTo(3.283333, CLOSE);
    assertThat(welch.standardError()).isCloseTo(0.704706, CLOSE);
    assertThat(welch.degreesOfFreedom()).isCloseTo(4.198517, CLOSE);
    assertThat(welch.t()).isCloseTo(4.659151, CLOSE);
    assertThat(welch.low()).isCloseTo(1.362705, CLOSE);
    assertThat(welch.high()).isCloseTo(5.203962, CLOSE);
    assertThat(welch.p()).isCloseTo(0.008536, CLOSE);
    Permutation permutation = there(analysis.permutation());
    assertThat(permutation.p()).isCloseTo(1 / 210.0, CLOSE);
    assertThat(permutation.smallest()).isCloseTo(1 / 210.0, CLOSE);
    assertThat(permutation.enumerated()).isTrue();
    assertThat(permutation.relabellings()).isEqualTo(210);
    assertThat(analysis.verdict()).isEqualTo(Verdict.EFFECTIVE_INDICATED);
    assertThat(analysis.reason()).isNull();
    assertThat(analysis.size()).isEqualTo(Size.UNCERTAIN);
    assertThat(there(analysis.preTrend()).status()).isEqualTo(PreTrend.Status.CANNOT_ASSESS);
    assertThat(there(analysis.ceiling()).checked()).isFalse();
  }

  @Test
  void threeAgainstThreeIsTooSmallADesignHoweverLargeTheEffect() {
    Analysis analysis =
        Analysis.of(Samples.changes(new double[] {4, 4.5, 5}, new double[] {0.5, 1, 1.5}), RULES);
    Welch welch = there(analysis.welch());
    assertThat(welch.effect()).isCloseTo(3.5, CLOSE);
    assertThat(welch.standardError()).isCloseTo(0.408248, CLOSE);
    assertThat(welch.degreesOfFreedom()).isCloseTo(4, CLOSE);
    assertThat(welch.low()).isCloseTo(2.366521, CLOSE);
    assertThat(welch.high()).isCloseTo(4.633479, CLOSE);
    assertThat(there(analysis.permutation()).p()).isCloseTo(0.10, CLOSE);
    assertThat(there(analysis.permutation()).smallest()).isCloseTo(0.10, CLOSE);
    assertThat(analysis.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(analysis.reason()).isEqualTo(Reason.DESIGN_TOO_SMALL);
    assertThat(analysis.size()).isEqualTo(Size.AT_LEAST_SMALLEST);
  }

  @Test
  void aFallIsIndicatedLikeARise() {
    List<UnitSeries> mirrored =
        Samples.worked().stream().map(unit -> unit.on(index -> 160 - index)).toList();
    assertThat(Analysis.of(mirrored, RULES).verdict()).isEqualTo(Verdict.DECLINE_INDICATED);
  }

  @Test
  void noEffectIsInconclusiveBecauseTheIntervalHoldsZero() {
    Analysis analysis =
        Analysis.of(
            Samples.changes(
                new double[] {1.1, 0.4, 1.9, 0.8, 1.3}, new double[] {0.5, 1, 1.5, 1.2, 0.7}),
            RULES);
    assertThat(analysis.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(analysis.reason()).isEqualTo(Reason.INTERVAL_INCLUDES_ZERO);
    assertThat(analysis.size()).isEqualTo(Size.BELOW_SMALLEST);
  }

  @Test
  void withFewerThanThreeOnEitherSideThereIsNotEnough() {
    Analysis analysis =
        Analysis.of(Samples.changes(new double[] {4, 4.5}, new double[] {1, 2, 1, 2}), RULES);
    assertThat(analysis.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(analysis.reason()).isEqualTo(Reason.TOO_FEW_PILOTS);
    assertThat(there(analysis.effect())).isCloseTo(2.75, CLOSE);
    assertThat(
            Analysis.of(Samples.changes(new double[] {4, 4.5, 5}, new double[] {}), RULES).reason())
        .isEqualTo(Reason.TOO_FEW_CONTROLS);
  }

  @Test
  void nearTheCeilingAFallOnOneScaleThatIsNoneOnTheOtherIsNoFall() {
    Analysis analysis = Analysis.of(nearTheCeiling(), RULES);
    assertThat(there(analysis.welch()).effect()).isCloseTo(-3.5, within(0.1));
    assertThat(there(analysis.welch()).high()).isNegative();
    Ceiling ceiling = there(analysis.ceiling());
    assertThat(ceiling.checked()).isTrue();
    assertThat(ceiling.gap()).isCloseTo(14, within(0.1));
    assertThat(there(ceiling.closed()).effect()).isCloseTo(0, within(0.02));
    assertThat(ceiling.conclusion()).isEqualTo(Direction.NONE);
    assertThat(analysis.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(analysis.reason()).isEqualTo(Reason.CEILING_DISAGREES);
  }

  @Test
  void anIndexOfOneHundredHasALogarithmOfWhatIsTakenAsLeft() {
    Analysis analysis =
        Analysis.of(
            Samples.units(
                new double[][] {{98, 100}, {99, 100}, {100, 100}, {98.5, 99.9}},
                new double[][] {{78, 83}, {80, 84}, {79, 84}, {81, 85}}),
            RULES);
    Ceiling ceiling = there(analysis.ceiling());
    assertThat(ceiling.checked()).isTrue();
    assertThat(there(ceiling.closed()).effect()).isFinite();
    assertThat(there(ceiling.permutation()).p()).isBetween(0.0, 1.0);
  }

  @Test
  void theTrendBeforeIsShownAndTakenOff() {
    var units = new ArrayList<UnitSeries>();
    for (int number = 0; number < 4; number++) {
      double level = 70 + number;
      units.add(
          new UnitSeries(
              "p" + number,
              true,
              "WARD",
              List.of(level, level + 1, level + 2, level + 3),
              List.of(level + 4 + 0.01 * number, level + 5)));
      units.add(
          new UnitSeries(
              "c" + number,
              false,
              "WARD",
              List.of(level, level, level + 0.1 * number, level),
              List.of(level, level)));
    }
    PreTrend trend = there(Analysis.of(units, RULES).preTrend());
    assertThat(trend.status()).isEqualTo(PreTrend.Status.ASSESSED);
    assertThat(there(trend.slopes()).effect()).isCloseTo(1, within(0.05));
    assertThat(there(trend.adjusted())).isCloseTo(0, within(0.1));
    assertThat(there(trend.placebo()).effect()).isCloseTo(2, within(0.1));
  }

  @Test
  void whereNothingVariesThereIsNeitherAnErrorNorAnEffect() {
    Analysis flat =
        Analysis.of(Samples.changes(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1}), RULES);
    assertThat(flat.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(there(flat.permutation()).p()).isEqualTo(1);
    Analysis stepped =
        Analysis.of(Samples.changes(new double[] {3, 3, 3, 3}, new double[] {1, 1, 1, 1}), RULES);
    assertThat(stepped.verdict()).isEqualTo(Verdict.EFFECTIVE_INDICATED);
    assertThat(there(stepped.permutation()).p()).isCloseTo(2 / 70.0, CLOSE);
  }

  @Test
  void labelsAreExchangedWithinATypeOnly() {
    List<UnitSeries> worked = Samples.worked();
    var typed = new ArrayList<UnitSeries>();
    for (int index = 0; index < worked.size(); index++) {
      UnitSeries unit = worked.get(index);
      String type = index % 2 == 0 ? "DISTRICT" : "WARD";
      typed.add(new UnitSeries(unit.unit(), unit.pilot(), type, unit.pre(), unit.post()));
    }
    Permutation permutation = Permutation.of(typed, RULES);
    assertThat(permutation.relabellings()).isEqualTo(10 * 10);
    assertThat(permutation.smallest()).isCloseTo(0.01, CLOSE);
    List<UnitSeries> apart =
        worked.stream()
            .map(
                unit ->
                    new UnitSeries(
                        unit.unit(), unit.pilot(), "" + unit.pilot(), unit.pre(), unit.post()))
            .toList();
    assertThat(Permutation.of(apart, RULES).smallest()).isEqualTo(1);
    assertThat(Analysis.of(apart, RULES).reason()).isEqualTo(Reason.DESIGN_TOO_SMALL);
  }

  @Test
  void ofTooManyRelabellingsASampleIsDrawnTheSameEveryTime() {
    var random = new Random(7);
    double[] pilots = random.doubles(12, 2, 6).toArray();
    double[] controls = random.doubles(20, 0, 2).toArray();
    Permutation first = Permutation.of(Samples.changes(pilots, controls), RULES);
    assertThat(first.enumerated()).isFalse();
    assertThat(first.relabellings()).isEqualTo(4_999);
    assertThat(first.p()).isCloseTo(1 / 5_000.0, CLOSE);
    assertThat(first.smallest()).isCloseTo(1 / 5_000.0, CLOSE);
    double[] same = random.doubles(12, 0, 2).toArray();
    Permutation none = Permutation.of(Samples.changes(same, controls), RULES);
    assertThat(none).isEqualTo(Permutation.of(Samples.changes(same, controls), RULES));
    assertThat(none.p()).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfUnitsChangesNothing(long seed) {
    List<UnitSeries> units = Samples.random(seed);
    var shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, new Random(seed));
    alike(Analysis.of(units, RULES), Analysis.of(shuffled, RULES), effect -> effect);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exchangingPilotsAndControlsTurnsTheEffectRound(long seed) {
    List<UnitSeries> units = Samples.random(seed);
    List<UnitSeries> exchanged =
        units.stream()
            .map(
                unit ->
                    new UnitSeries(
                        unit.unit(), !unit.pilot(), unit.stratum(), unit.pre(), unit.post()))
            .toList();
    Analysis one = Analysis.of(units, RULES);
    Analysis other = Analysis.of(exchanged, RULES);
    assertThat(there(other.effect())).isCloseTo(-there(one.effect()), CLOSE);
    assertThat(there(other.permutation()).p()).isCloseTo(there(one.permutation()).p(), CLOSE);
    assertThat(there(other.welch()).p()).isCloseTo(there(one.welch()).p(), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatHappensToEveryUnitAlikeIsNoEffect(long seed) {
    List<UnitSeries> units = Samples.random(seed);
    List<UnitSeries> shifted =
        units.stream()
            .map(
                unit ->
                    new UnitSeries(
                        unit.unit(),
                        unit.pilot(),
                        unit.stratum(),
                        unit.pre(),
                        unit.post().stream().map(index -> index + 4.25).toList()))
            .toList();
    alike(Analysis.of(units, RULES), Analysis.of(shifted, RULES), effect -> effect);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherScaleStretchesTheEffectAndNothingElse(long seed) {
    List<UnitSeries> units = Samples.random(seed);
    List<UnitSeries> scaled = units.stream().map(unit -> unit.on(index -> 0.04 * index)).toList();
    alike(Analysis.of(scaled, RULES), Analysis.of(units, RULES), effect -> 0.04 * effect);
  }

  private static void alike(Analysis one, Analysis other, DoubleUnaryOperator scale) {
    assertThat(one.verdict()).isEqualTo(other.verdict());
    Welch first = there(one.welch());
    Welch second = there(other.welch());
    assertThat(first.effect()).isCloseTo(scale.applyAsDouble(second.effect()), CLOSE);
    assertThat(first.low()).isCloseTo(scale.applyAsDouble(second.low()), CLOSE);
    assertThat(first.high()).isCloseTo(scale.applyAsDouble(second.high()), CLOSE);
    assertThat(first.t()).isCloseTo(second.t(), CLOSE);
    assertThat(first.p()).isCloseTo(second.p(), CLOSE);
    assertThat(there(one.permutation()).p()).isCloseTo(there(other.permutation()).p(), CLOSE);
  }

  private static List<UnitSeries> nearTheCeiling() {
    return Samples.units(
        new double[][] {{92, 94}, {92.2, 94.1}, {91.8, 93.9}, {92.1, 94.05}},
        new double[][] {{78, 83.5}, {78.4, 83.8}, {77.6, 83.2}, {78.2, 83.7}, {77.8, 83.3}});
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
