package id.selaras.indicator.socialisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.EmploymentStatus;
import id.selaras.indicator.organisation.PostType;
import id.selaras.indicator.organisation.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Instant NOW = Instant.parse("2026-02-01T02:00:00Z");
  private static final int SMALLEST = 5;

  private final List<Employee> employees = new ArrayList<>();
  private final Map<String, Acknowledgement> done = new HashMap<>();

  @Test
  void thoseInServiceWhoPassedAndAnsweredAreTheCoverage() {
    people("u", 5);
    read("u0", "u");
    passed("u1", "u");
    answered("u2", "u", Acceptance.AGREE, null);
    answered("gone", "u", Acceptance.AGREE, null);

    assertThat(coverage("0.2").units())
        .containsExactly(
            new Coverage.OfUnit(
                "u", "1", "Unit", 5, 3, 2, 1, new BigDecimal("0.2000"), null, true));
    assertThat(coverage("0.2001").units().getFirst().reached()).isFalse();
  }

  @Test
  void twoOfThreeIsNotRoundedUpToWhatIsRequired() {
    people("u", 3);
    answered("u0", "u", Acceptance.AGREE, null);
    answered("u1", "u", Acceptance.AGREE, null);

    Coverage.OfUnit unit = coverage("0.6667").units().getFirst();

    assertThat(unit.coverage()).isEqualByComparingTo("0.6667");
    assertThat(unit.reached()).isFalse();
  }

  @Test
  void acceptanceIsToldFromTheSmallestGroupOn() {
    people("u", 5);
    for (int i = 0; i < 4; i++) {
      answered("u" + i, "u", Acceptance.AGREE, null);
    }
    assertThat(coverage("0.8").units().getFirst().acceptance()).isNull();

    answered("u4", "u", Acceptance.DOUBT, "beban");
    assertThat(coverage("0.8").units().getFirst().acceptance())
        .isEqualTo(new Coverage.Counts(4, 1, 0));
  }

  @Test
  void aUnitOfNobodyHasNoCoverageAndReachesNone() {
    Coverage.OfUnit unit = coverage("0.8").units().getFirst();

    assertThat(unit.coverage()).isNull();
    assertThat(unit.reached()).isFalse();
    assertThat(coverage(null).units().getFirst().reached()).isNull();
  }

  @Test
  void whoMovedFromOneUnitToAnotherCountsWhereTheyAreNow() {
    people("u", 1);
    answered("u0", "old", Acceptance.AGREE, null);

    assertThat(coverage("1").units().getFirst().answered()).isEqualTo(1);
  }

  @Test
  void whoHasAnsweredAnyCampaignOfTheWaveCountsForTheWaveOnce() {
    people("u", 4);
    passed("u0", "u");
    answered("u1", "u", Acceptance.AGREE, null);
    answered("u2", "u", Acceptance.DOUBT, "beban");
    answered("gone", "u", Acceptance.AGREE, null);
    Map<String, Map<String, Acknowledgement>> byCampaign =
        Map.of("c", Map.copyOf(done), "d", Map.of("u0", done.get("u1"), "u1", done.get("u1")));

    assertThat(UnitCoverage.of("c", "w", "u", employees, byCampaign))
        .isEqualTo(new UnitCoverage("c", "w", "u", 4, 3, 3, 2, 1, 1, 0, 3));
    assertThat(UnitCoverage.of("d", "w", "u", employees, byCampaign).answeredInWave()).isEqualTo(3);
    assertThat(UnitCoverage.of("e", "w", "u", List.of(), Map.of()))
        .isEqualTo(new UnitCoverage("e", "w", "u", 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void reasonsOfFewAreWithheldAndThoseOfManyAreInTheOrderOfTheWords() {
    for (int i = 0; i < 4; i++) {
      answered("u" + i, "u", Acceptance.AGREE, "tidak ditampilkan");
    }
    answered("x", "u", Acceptance.DISAGREE, "beban");
    answered("y", "u", Acceptance.DOUBT, "waktu");
    answered("z", "u", Acceptance.DOUBT, "beban");
    answered("v0", "v", Acceptance.DOUBT, "sendirian");
    answered("w0", "w", Acceptance.AGREE, null);

    Reasons reasons = Reasons.of("c", List.copyOf(done.values()), Map.of("u", unit()), SMALLEST);

    assertThat(reasons.withheldUnits()).isEqualTo(1);
    assertThat(reasons.units())
        .containsExactly(
            new Reasons.OfUnit(
                "u",
                "1",
                "Unit",
                7,
                List.of(
                    new Reasons.Reason(Acceptance.DOUBT, "beban"),
                    new Reasons.Reason(Acceptance.DOUBT, "waktu"),
                    new Reasons.Reason(Acceptance.DISAGREE, "beban"))));
  }

  private Coverage coverage(@Nullable String required) {
    Campaign campaign =
        new Campaign(
            "Sosialisasi",
            "w",
            new InstrumentRef("i", 1),
            "M",
            QuizTest.quiz(BigDecimal.ONE, 1),
            List.of("u"),
            CampaignStatus.ANNOUNCED,
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2026, 3, 1));
    return Coverage.of(
        "c",
        campaign,
        required == null ? null : new BigDecimal(required),
        Map.of("u", unit()),
        employees,
        done,
        SMALLEST);
  }

  private static Unit unit() {
    return new Unit("u", "1", "Unit", null, Unit.Status.ACTIVE);
  }

  private void people(String unit, int count) {
    for (int i = 0; i < count; i++) {
      employees.add(
          new Employee(
              unit + i,
              unit + i,
              unit,
              PostType.EXECUTOR,
              EmploymentStatus.PNS,
              Employee.Status.ACTIVE));
    }
  }

  private Acknowledgement read(String employee, String unit) {
    return keep(Acknowledgement.read("c", "w", employee, unit, NOW));
  }

  private Acknowledgement passed(String employee, String unit) {
    Attempt attempt = QuizTest.quiz(BigDecimal.ONE, 1).attempt("a", List.of(1));
    return keep(read(employee, unit).attempted(attempt, unit, 20, NOW));
  }

  private void answered(String employee, String unit, Acceptance answer, @Nullable String reason) {
    keep(passed(employee, unit).answered(answer, reason, unit, 2000, NOW));
  }

  private Acknowledgement keep(Acknowledgement state) {
    done.put(state.employeeId(), state);
    return state;
  }
}
