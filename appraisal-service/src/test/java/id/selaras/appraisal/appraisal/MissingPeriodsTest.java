package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Appraisals.AFTERWARDS;
import static id.selaras.appraisal.appraisal.Appraisals.MIDSUMMER;
import static id.selaras.appraisal.appraisal.Appraisals.NOW;
import static id.selaras.appraisal.appraisal.Appraisals.POLICY;
import static id.selaras.appraisal.appraisal.Appraisals.SCHEME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.indicator.InstrumentVersion;
import id.selaras.appraisal.people.People;
import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.plan.Plan;
import id.selaras.appraisal.plan.PlanStatus;
import id.selaras.appraisal.plan.PlannedResult;
import id.selaras.appraisal.scoring.Aggregation;
import id.selaras.appraisal.scoring.Direction;
import id.selaras.appraisal.scoring.Exact;
import id.selaras.appraisal.scoring.Frequency;
import id.selaras.appraisal.scoring.PartStatus;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Score;
import id.selaras.appraisal.scoring.Target;
import id.selaras.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was due and not reported counts as that, whatever else was. */
class MissingPeriodsTest {

  private static final List<String> QUARTERS = List.of("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");

  @Test
  void oneGoodQuarterIsNoGoodYear() {
    Appraisal once =
        report(
            opened(Direction.HIGHER, "90", Frequency.QUARTERLY, Aggregation.MEAN),
            "2026-Q1",
            "108");

    assertThat(status(once)).isEqualTo(PartStatus.NOT_REPORTED);
    assertThat(work(once)).isEqualTo(Exact.ZERO);
    assertThat(refusal(() -> finalised(once, null))).isEqualTo("realisation-missing");
    assertThat(finalised(once, "bukti fisik").status()).isEqualTo(AppraisalStatus.FINAL);
  }

  @Test
  void aLowSumOfOneMonthIsNotALowYear() {
    Appraisal january =
        report(opened(Direction.LOWER, "24", Frequency.MONTHLY, Aggregation.SUM), "2026-01", "2");

    assertThat(work(january)).isEqualTo(Exact.ZERO);
    assertThat(refusal(() -> finalised(january, " "))).isEqualTo("realisation-missing");
  }

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void whatIsReportedForEveryPeriodCounts(Aggregation aggregation) {
    Appraisal year = whole(opened(Direction.HIGHER, "10", Frequency.QUARTERLY, aggregation), "12");

    assertThat(status(year)).isEqualTo(PartStatus.REPORTED);
    assertThat(finalised(year, null).status()).isEqualTo(AppraisalStatus.FINAL);
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN,90,90,100",
    "LAST,90,90,100",
    "MAX,90,90,100",
    "SUM,360,90,100",
    "SUM,360,108,120"
  })
  void anExcusedPeriodNeitherCostsNorGains(
      Aggregation aggregation, String target, String each, long achievement) {
    Appraisal opened = opened(Direction.HIGHER, target, Frequency.QUARTERLY, aggregation);
    Appraisal excused = opened.collecting().excuse(excuse("2026-Q3"), AFTERWARDS);
    for (String period : List.of("2026-Q1", "2026-Q2", "2026-Q4")) {
      excused = report(excused, period, each);
    }

    assertThat(work(excused)).isEqualTo(Exact.of(achievement));
    assertThat(finalised(excused, null).status()).isEqualTo(AppraisalStatus.FINAL);
    assertThat(Calculation.compute(excused, POLICY, null).score().steps().toString())
        .contains("periods excused=2026-Q3");
  }

  @Test
  void whatWasReportedIsNotExcusedAndNotEveryPeriodIs() {
    Appraisal opened = opened(Direction.HIGHER, "90", Frequency.QUARTERLY, Aggregation.MEAN);
    assertThat(
            refusal(
                () ->
                    report(opened, "2026-Q1", "1")
                        .collecting()
                        .excuse(excuse("2026-Q1"), MIDSUMMER)))
        .isEqualTo("period-reported");
    Appraisal three = opened;
    for (String period : QUARTERS.subList(0, 3)) {
      three = three.collecting().excuse(excuse(period), MIDSUMMER);
    }
    Appraisal almost = three;
    assertThat(refusal(() -> almost.collecting().excuse(excuse("2026-Q4"), MIDSUMMER)))
        .isEqualTo("every-period-excused");
    assertThat(report(almost, "2026-Q2", "90").excused("i1")).containsExactly("2026-Q1", "2026-Q3");
    assertThat(almost.collecting().expect("i1", "2026-Q1", MIDSUMMER).excused("i1"))
        .containsExactly("2026-Q2", "2026-Q3");
  }

  @Test
  void theYearIsJudgedWhenItIsOver() {
    Appraisal year =
        whole(opened(Direction.HIGHER, "10", Frequency.QUARTERLY, Aggregation.MEAN), "10");
    LocalDate last = LocalDate.of(2026, 12, 31);

    assertThat(refusal(() -> rated(year, last))).isEqualTo("period-not-over");
    Appraisal rated = rated(year, last.plusDays(1));
    assertThat(refusal(() -> rated.rated().finalise("a", POLICY, null, NOW, last)))
        .isEqualTo("period-not-over");
    assertThat(Objects.requireNonNull(rated.outcome()).provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15,true", "2026-12-31,true", "2027-01-01,false", "2027-06-15,false"})
  void aFigureIsProvisionalUntilTheYearIsOver(LocalDate day, boolean provisional) {
    Appraisal year =
        whole(opened(Direction.HIGHER, "10", Frequency.QUARTERLY, Aggregation.MEAN), "10");

    assertThat(Calculation.score(year.change().on(day), SCHEME.scheme(), null).provisional())
        .isEqualTo(provisional);
  }

  @Test
  void nothingIsReportedForAPeriodThatHasNotBegun() {
    Appraisal opened = opened(Direction.HIGHER, "90", Frequency.QUARTERLY, Aggregation.MEAN);
    Requests.RealisationRequest request =
        new Requests.RealisationRequest(
            BigDecimal.TEN, List.of(new Requests.Link("Laporan", "https://example.org/a")), null);

    assertThat(
            refusal(
                () -> request.realisation(opened, "i1", "2026-Q3", NOW, LocalDate.of(2026, 6, 30))))
        .isEqualTo("period-in-future");
    assertThat(request.realisation(opened, "i1", "2026-Q3", NOW, LocalDate.of(2026, 7, 1)).period())
        .isEqualTo("2026-Q3");
  }

  @Test
  void moreLinksThanAPersonWouldReadAreRefused() {
    Appraisal opened = opened(Direction.HIGHER, "90", Frequency.QUARTERLY, Aggregation.MEAN);
    Requests.RealisationRequest request =
        new Requests.RealisationRequest(
            BigDecimal.TEN,
            Collections.nCopies(11, new Requests.Link("Laporan", "https://example.org/a")),
            null);

    assertThat(refusal(() -> request.realisation(opened, "i1", "2026-Q1", NOW, AFTERWARDS)))
        .isEqualTo("realisation-invalid");
  }

  @Test
  void noFindingsIsTheMostThatCanBeReachedOfNoFindings() {
    Appraisal none = whole(opened(Direction.ZERO, null, Frequency.QUARTERLY, Aggregation.SUM), "0");
    Score score = Calculation.score(none, SCHEME.scheme(), null);

    assertThat(score.workResult()).isEqualTo(Exact.of(100));
    assertThat(score.aboveMeasurable()).isFalse();
    assertThat(score.steps().toString()).contains("highest=100").doesNotContain("highest=120");
  }

  @Test
  void whatWasFinalBeforeStaysWhatItWas() {
    Appraisal once =
        report(
            opened(Direction.HIGHER, "90", Frequency.QUARTERLY, Aggregation.MEAN),
            "2026-Q1",
            "108");
    Appraisal before = Appraisals.fromBefore(once);

    assertThat(work(before)).isEqualTo(Exact.of(120));
    assertThat(Inputs.of(before)).isEqualTo(Inputs.of(once));
  }

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < 200; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** In whatever order the rest is reported, whoever leaves a period out never gains by it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void fewerOrLaterReportsNeverGiveABetterResult(long seed) {
    Random random = new Random(seed);
    Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
    Aggregation aggregation = Aggregation.values()[random.nextInt(4)];
    Appraisal opened =
        opened(
            direction, Integer.toString(1 + random.nextInt(200)), Frequency.QUARTERLY, aggregation);
    List<String> order = new ArrayList<>(QUARTERS);
    Collections.shuffle(order, random);
    List<String> values =
        QUARTERS.stream().map(quarter -> Integer.toString(random.nextInt(200))).toList();
    Appraisal all = opened;
    Appraisal fewer = opened;
    String leftOut = order.get(random.nextInt(4));
    for (String period : order) {
      String value = values.get(QUARTERS.indexOf(period));
      all = report(all, period, value);
      fewer = period.equals(leftOut) ? fewer : report(fewer, period, value);
    }
    Appraisal sorted = opened;
    for (String period : QUARTERS) {
      sorted = report(sorted, period, values.get(QUARTERS.indexOf(period)));
    }

    assertThat(work(fewer)).isLessThanOrEqualTo(work(all));
    assertThat(work(report(fewer, leftOut, values.get(QUARTERS.indexOf(leftOut)))))
        .isEqualTo(work(all));
    assertThat(work(sorted)).isEqualTo(work(all));
  }

  private static Appraisal opened(
      Direction direction, @Nullable String target, Frequency period, Aggregation aggregation) {
    IndicatorVersion indicator =
        new IndicatorVersion(
            "i1",
            1,
            "IND-1",
            "Indikator",
            "PUBLIC_SERVICE",
            "QUANTITY",
            "dokumen",
            direction,
            target == null ? new Target(null, null, null) : Target.of(target),
            false,
            period,
            aggregation,
            IndicatorVersion.Status.PUBLISHED);
    PlannedResult.Item item = new PlannedResult.Item("i1", 1, null);
    Plan plan =
        new Plan(
            new People("e", "anna", "a", "assessor", "s", "head", "unit"),
            "cycle",
            new InstrumentRef("instrument", 1),
            List.of(new PlannedResult(PlannedResult.Kind.MAIN, "Layanan", List.of(item))),
            PlanStatus.AGREED,
            null);
    InstrumentVersion instrument =
        new InstrumentVersion(
            "instrument",
            1,
            "INS",
            "Instrumen",
            List.of(new InstrumentVersion.Item("i1", 1, BigDecimal.ONE)));
    return new Opening(
            "plan",
            plan,
            "2026",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            SCHEME.stamp(),
            instrument,
            Map.of("i1:1", indicator),
            null)
        .appraisal(MIDSUMMER);
  }

  private static Appraisal report(Appraisal appraisal, String period, String value) {
    return appraisal.collecting().report(Appraisals.realisation("i1", period, value), AFTERWARDS);
  }

  private static Appraisal whole(Appraisal appraisal, String each) {
    Appraisal whole = appraisal;
    for (String quarter : QUARTERS) {
      whole = report(whole, quarter, each);
    }
    return whole;
  }

  private static Excuse excuse(String period) {
    return new Excuse("i1", period, "Loket ditutup");
  }

  private static @Nullable Exact work(Appraisal appraisal) {
    return Calculation.score(appraisal, SCHEME.scheme(), null).workResult();
  }

  private static PartStatus status(Appraisal appraisal) {
    return Calculation.parts(appraisal).getFirst().status();
  }

  private static Appraisal rated(Appraisal appraisal, LocalDate day) {
    Appraisal self = appraisal.open().appraiseSelf(new SelfAppraisal("Selesai", NOW), day);
    return self.collecting()
        .rateBehaviour(Appraisals.behaviour(Rating.MEETS), day)
        .rateable()
        .rate(POLICY, Rating.MEETS, Rating.MEETS, "sudah dibahas bersama", List.of(), NOW, day);
  }

  private static Appraisal finalised(Appraisal appraisal, @Nullable String reason) {
    return rated(appraisal, AFTERWARDS).rated().finalise("a", POLICY, reason, NOW, AFTERWARDS);
  }

  private static String refusal(ThrowingCallable call) {
    return Objects.requireNonNull(catchThrowableOfType(Problem.class, call)).slug();
  }
}
