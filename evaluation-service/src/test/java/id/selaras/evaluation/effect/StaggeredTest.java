package id.selaras.evaluation.effect;

import static id.selaras.evaluation.effect.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.selaras.evaluation.effect.Staggered.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaggeredTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final double[] EARLY = {0, 0, 2, 4, 6, 8};
  private static final double[] LATE = {0, 0, 0, 0, 2, 4};
  private static final double[] NEVER = {0, 0, 0, 0, 0, 0};

  @Test
  void onlyCellsWithUnitsThatStartLaterAreTold() {
    Staggered effects = Staggered.of(twoWaves(), RULES);
    assertThat(effects.cells())
        .filteredOn(cell -> cell.status() == Status.IDENTIFIED)
        .extracting(Staggered.Cell::start, Staggered.Cell::quarter, StaggeredTest::hundredths)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, 2, 200L),
            org.assertj.core.groups.Tuple.tuple(2, 3, 400L));
    assertThat(effects.cells())
        .filteredOn(cell -> cell.status() == Status.NOT_IDENTIFIED)
        .hasSize(4)
        .allSatisfy(cell -> assertThat(cell.effect()).isNull());
    assertThat(there(effects.overall())).isCloseTo(3.0, CLOSE);
    assertThat(effects.enumerated()).isTrue();
    // Exchanging the dates of all units turns the effect round, and is as large.
    assertThat(there(effects.p())).isCloseTo(2 / 20.0, CLOSE);
  }

  @Test
  void withUnitsThatNeverStartEveryCellIsTold() {
    var paths = new ArrayList<>(twoWaves());
    add(paths, null, NEVER);
    Staggered effects = Staggered.of(paths, RULES);
    assertThat(effects.cells())
        .extracting(StaggeredTest::hundredths)
        .containsExactly(200L, 400L, 600L, 800L, 200L, 400L);
    assertThat(there(effects.overall())).isCloseTo(4.333333, CLOSE);
    assertThat(there(effects.p())).isLessThan(0.05);
  }

  @Test
  void whatASocialisationAlreadyChangedIsNotTakenAsBefore() {
    double[] announcedEarlier = {0, 1, 2, 4, 6, 8};
    var paths = new ArrayList<UnitPath>();
    add(paths, new UnitPath.Entry(1, 2), announcedEarlier);
    add(paths, null, NEVER);
    assertThat(Staggered.of(paths, RULES).cells())
        .extracting(StaggeredTest::hundredths)
        .containsExactly(200L, 400L, 600L, 800L);
  }

  @Test
  void withoutAnyUnitThatStartsLaterThereIsNoOverallEffect() {
    var paths = new ArrayList<UnitPath>();
    add(paths, new UnitPath.Entry(2, 2), EARLY);
    Staggered effects = Staggered.of(paths, RULES);
    assertThat(effects.overall()).isNull();
    assertThat(effects.p()).isNull();
  }

  @Test
  void aFeedThatCountsFromTheBeginningOfTheYearIsTakenApart() {
    List<Optional<BigDecimal>> quarters =
        YearToDate.quarters(
            List.of(
                new YearToDate(100, new BigDecimal("80")),
                new YearToDate(200, new BigDecimal("80")),
                new YearToDate(300, new BigDecimal("82")),
                new YearToDate(300, new BigDecimal("82"))));
    assertThat(quarters.get(1).orElseThrow()).isEqualByComparingTo("80");
    assertThat(quarters.get(2).orElseThrow()).isEqualByComparingTo("86.00");
    assertThat(quarters.get(3)).isEmpty();
  }

  @Test
  void performanceAndSatisfactionAreRelatedWithTheFiguresOfTheWorkedExample() {
    Relation relation =
        there(
            Relation.of(
                new double[] {82.1, 79.5, 88.0, 91.2, 76.3, 84.4, 80.0, 86.7},
                new double[] {78.4, 77.0, 84.9, 88.1, 79.2, 83.3, 76.5, 82.0},
                0.05));
    assertThat(relation.pearson().value()).isCloseTo(0.881757, CLOSE);
    assertThat(there(relation.pearson().low())).isCloseTo(0.467673, CLOSE);
    assertThat(there(relation.pearson().high())).isCloseTo(0.978462, CLOSE);
    assertThat(relation.spearman().value()).isCloseTo(0.809524, CLOSE);
    assertThat(Relation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, 0.05)).isNull();
  }

  private static List<UnitPath> twoWaves() {
    var paths = new ArrayList<UnitPath>();
    add(paths, new UnitPath.Entry(2, 2), EARLY);
    add(paths, new UnitPath.Entry(4, 4), LATE);
    return paths;
  }

  private static void add(List<UnitPath> paths, UnitPath.@Nullable Entry entry, double[] effects) {
    for (int each = 0; each < 3; each++) {
      var index = new ArrayList<Double>();
      for (int quarter = 0; quarter < effects.length; quarter++) {
        index.add(70 + paths.size() + 0.5 * quarter + effects[quarter]);
      }
      paths.add(new UnitPath("u" + paths.size(), "WARD", entry, index));
    }
  }

  private static @Nullable Long hundredths(Staggered.Cell cell) {
    Double effect = cell.effect();
    return effect == null ? null : Math.round(effect * 100);
  }

  private static <T> T there(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
