package id.selaras.indicator.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import id.selaras.platform.Problem;
import id.selaras.platform.Violation;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

  private static final Simulator SIMULATOR = CareerConfiguration.simulator();

  /** The example of BKN is Ahli Pertama with Sangat Baik: 18.75. */
  @ParameterizedTest
  @CsvSource({
    "EXCELLENT, 18.75, 2.6667, 5.3333",
    "GOOD, 12.5, 4, 8",
    "NEEDS_IMPROVEMENT, 9.375, 5.3333, 10.6667",
    "POOR, 6.25, 8, 16",
    "VERY_POOR, 3.125, 16, 32"
  })
  void eachPredicateIsWorthItsShareOfTheCoefficient(
      Predicate predicate, String perYear, String toRank, String toLevel) {
    Prospect asked = figures(Level.AHLI_PERTAMA, predicate, 12, "0").asked();

    assertThat(asked)
        .isEqualTo(
            new Prospect(
                predicate,
                new BigDecimal(perYear),
                new BigDecimal(toRank),
                new BigDecimal(toLevel)));
  }

  @ParameterizedTest
  @CsvSource({
    "PEMULA, 3.75, 4, 4",
    "TERAMPIL, 5, 4, 12",
    "MAHIR, 12.5, 4, 8",
    "PENYELIA, 25, 4,",
    "AHLI_PERTAMA, 12.5, 4, 8",
    "AHLI_MUDA, 25, 4, 8",
    "AHLI_MADYA, 37.5, 4, 12",
    "AHLI_UTAMA, 50, 4,"
  })
  void eachLevelHasItsCoefficientAndItsThresholds(
      Level level, String perYear, String toRank, @Nullable String toLevel) {
    Prospect asked = figures(level, Predicate.GOOD, 12, "0").asked();

    assertThat(asked.creditPerYear()).isEqualTo(new BigDecimal(perYear));
    assertThat(asked.yearsToRank()).isEqualTo(new BigDecimal(toRank));
    assertThat(asked.yearsToLevel()).isEqualTo(toLevel == null ? null : new BigDecimal(toLevel));
  }

  /** Two months of Baik are 2.0833, which the slides of BKN print as 2.08. */
  @ParameterizedTest
  @CsvSource({"2, GOOD, 2.0833", "12, GOOD, 12.5", "6, EXCELLENT, 9.375", "1, VERY_POOR, 0.2604"})
  void aPartOfAYearBringsItsPart(int months, Predicate predicate, String credit) {
    assertThat(figures(Level.AHLI_PERTAMA, predicate, months, "0").credit())
        .isEqualTo(new BigDecimal(credit));
  }

  @ParameterizedTest
  @CsvSource({"0, 4, 8", "37.5, 1, 5", "50, 0, 4", "99.999, 0, 0.0001", "100, 0, 0", "250, 0, 0"})
  void creditHeldShortensTheWayAndNeverBelowNothing(String held, String toRank, String toLevel) {
    Prospect asked = figures(Level.AHLI_PERTAMA, Predicate.GOOD, 12, held).asked();

    assertThat(asked.yearsToRank()).isEqualTo(new BigDecimal(toRank));
    assertThat(asked.yearsToLevel()).isEqualTo(new BigDecimal(toLevel));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aBetterPredicateNeverTakesLonger(Level level) {
    for (int held = 0; held <= 450; held += 15) {
      Prospect better = null;
      for (Prospect each : figures(level, Predicate.GOOD, 12, String.valueOf(held)).comparison()) {
        if (better != null) {
          assertThat(each.creditPerYear()).isLessThan(better.creditPerYear());
          assertThat(each.yearsToRank()).isGreaterThanOrEqualTo(better.yearsToRank());
          if (each.yearsToLevel() != null) {
            assertThat(each.yearsToLevel()).isGreaterThanOrEqualTo(better.yearsToLevel());
          }
        }
        better = each;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void thePartsOfAYearAddUpToTheYear(Level level) {
    BigDecimal lastDecimal = new BigDecimal("0.0001");
    for (Predicate predicate : Predicate.values()) {
      BigDecimal year = figures(level, predicate, 12, "0").credit();
      assertThat(year).isEqualTo(figures(level, predicate, 12, "0").asked().creditPerYear());
      for (int months = 1; months < 12; months++) {
        BigDecimal both =
            figures(level, predicate, months, "0")
                .credit()
                .add(figures(level, predicate, 12 - months, "0").credit());
        assertThat(both.subtract(year).abs()).isLessThanOrEqualTo(lastDecimal);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PPPK, FUNCTIONAL, reason.PPPK",
    "PPPK, EXECUTOR, reason.PPPK",
    "PNS, EXECUTOR, reason.EXECUTOR",
    "CPNS, EXECUTOR, reason.EXECUTOR",
    "PNS, SUPERVISOR, reason.MANAGERIAL",
    "PNS, ADMINISTRATOR, reason.MANAGERIAL",
    "PNS, SENIOR_LEADER, reason.MANAGERIAL"
  })
  void whoHasNoCreditPointsIsToldWhyAndWhatThePredicateIsGoodFor(
      EmploymentStatus status, PostType post, String reason) {
    Simulation simulation = SIMULATOR.answer(new Question(status, post, null, null, null, null));

    assertThat(simulation.reason()).isEqualTo(Sentence.of(reason));
    assertThat(simulation.figures()).isNull();
    assertThat(simulation.notes()).contains(Sentence.of("note.talent"));
  }

  @Test
  void aCandidateIsToldThatTheCreditIsSetLater() {
    assertThat(notes(EmploymentStatus.CPNS, Level.AHLI_PERTAMA, Predicate.GOOD, "0"))
        .contains("note.probation");
    assertThat(notes(EmploymentStatus.PNS, Level.AHLI_PERTAMA, Predicate.GOOD, "0"))
        .doesNotContain("note.probation");
  }

  @Test
  void creditAloneIsNeverSaidToBeEnough() {
    assertThat(notes(EmploymentStatus.PNS, Level.AHLI_MUDA, Predicate.GOOD, "0"))
        .containsExactly("note.sum", "note.level-needs", "note.every-year");
    assertThat(notes(EmploymentStatus.PNS, Level.AHLI_MUDA, Predicate.POOR, "100"))
        .contains("note.below-promotion", "note.enough-for-rank");
    assertThat(notes(EmploymentStatus.PNS, Level.PENYELIA, Predicate.GOOD, "0"))
        .contains("note.highest-level")
        .doesNotContain("note.level-needs");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> functional(null, null, 13, "-0.5"))
        .satisfies(
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.errors())
                  .extracting(Violation::pointer)
                  .containsExactly("/months", "/held", "/level", "/predicate");
            });
  }

  /** Such numbers are cheap to write and expensive to add. */
  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "-1E+999999999", "1E-999999999", "10000.5", "0.00001"})
  @Timeout(5)
  void anAbsurdNumberIsRefusedBeforeItIsComputedWith(String held) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> functional(Level.MAHIR, Predicate.GOOD, 12, held))
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(200));
  }

  private static Simulation.Figures figures(
      Level level, Predicate predicate, int months, String held) {
    return Objects.requireNonNull(functional(level, predicate, months, held).figures());
  }

  private static Simulation functional(
      @Nullable Level level, @Nullable Predicate predicate, int months, String held) {
    return SIMULATOR.answer(
        new Question(
            EmploymentStatus.PNS,
            PostType.FUNCTIONAL,
            level,
            predicate,
            months,
            new BigDecimal(held)));
  }

  private static Iterable<String> notes(
      EmploymentStatus status, Level level, Predicate predicate, String held) {
    return SIMULATOR
        .answer(
            new Question(status, PostType.FUNCTIONAL, level, predicate, 12, new BigDecimal(held)))
        .notes()
        .stream()
        .map(Sentence::key)
        .toList();
  }
}
