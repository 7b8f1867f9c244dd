package id.selaras.appraisal.appraisal;

import id.selaras.appraisal.indicator.IndicatorVersion;
import id.selaras.appraisal.indicator.InstrumentVersion;
import id.selaras.appraisal.people.People;
import id.selaras.appraisal.plan.InstrumentRef;
import id.selaras.appraisal.plan.Plan;
import id.selaras.appraisal.plan.PlanStatus;
import id.selaras.appraisal.plan.PlannedResult;
import id.selaras.appraisal.scoring.Aggregation;
import id.selaras.appraisal.scoring.Direction;
import id.selaras.appraisal.scoring.Frequency;
import id.selaras.appraisal.scoring.Rating;
import id.selaras.appraisal.scoring.Scheme;
import id.selaras.appraisal.scoring.SchemeConfiguration;
import id.selaras.appraisal.scoring.ShippedScheme;
import id.selaras.appraisal.scoring.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Appraisals in each status, with the vector of weights 50/30/20. */
final class Appraisals {
  static final ShippedScheme<Scheme> SCHEME =
      SchemeConfiguration.schemes().find("PERMENPANRB_6_2022", 1).orElseThrow();
  static final Policy POLICY = new Policy(SCHEME.scheme(), null);
  static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 15);
  static final Instant NOW = Instant.parse("2027-01-04T05:00:00Z");

  /** When the year is judged. */
  static final LocalDate AFTERWARDS = LocalDate.of(2027, 1, 4);

  static final String ID = "appraisal";

  private Appraisals() {}

  static Appraisal opened() {
    return opening(List.of("i1", "i2", "i3"), List.of("i1", "i2", "i3")).appraisal(MIDSUMMER);
  }

  static Opening opening(List<String> planned, List<String> inInstrument) {
    String[] weights = {"0.5", "0.3", "0.2"};
    List<InstrumentVersion.Item> items = new ArrayList<>();
    for (int i = 0; i < inInstrument.size(); i++) {
      items.add(new InstrumentVersion.Item(inInstrument.get(i), 1, new BigDecimal(weights[i])));
    }
    Map<String, IndicatorVersion> indicators = new LinkedHashMap<>();
    planned.forEach(id -> indicators.put(id + ":1", indicator(id)));
    Plan plan =
        new Plan(
            new People("e", "anna", "a", "assessor", "s", "head", "unit"),
            "cycle",
            new InstrumentRef("instrument", 1),
            List.of(
                new PlannedResult(
                    PlannedResult.Kind.MAIN,
                    "Layanan",
                    planned.stream().map(id -> new PlannedResult.Item(id, 1, null)).toList())),
            PlanStatus.AGREED,
            null);
    return new Opening(
        "plan",
        plan,
        "2026",
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        SCHEME.stamp(),
        new InstrumentVersion("instrument", 1, "INS", "Instrumen", items),
        indicators,
        null);
  }

  static Appraisal report(Appraisal appraisal, String indicator, String value) {
    return appraisal.collecting().report(realisation(indicator, "2026-Q1", value), MIDSUMMER);
  }

  /** All of it in the first quarter, and nothing in the others. */
  static Appraisal reportYear(Appraisal appraisal, String indicator, String value) {
    Appraisal reported = report(appraisal, indicator, value);
    for (String period : List.of("2026-Q2", "2026-Q3", "2026-Q4")) {
      reported = reported.collecting().report(realisation(indicator, period, "0"), MIDSUMMER);
    }
    return reported;
  }

  static Realisation realisation(String indicator, String period, String value) {
    return new Realisation(
        indicator,
        period,
        new BigDecimal(value),
        List.of(new Evidence("Laporan", "https://example.org/a")),
        null,
        NOW);
  }

  static Appraisal selfAppraised() {
    Appraisal reported = reportYear(reportYear(opened(), "i1", "12"), "i2", "12");
    Appraisal self = reported.open().appraiseSelf(new SelfAppraisal("Terlampaui", NOW), MIDSUMMER);
    return self.collecting().rateBehaviour(behaviour(Rating.MEETS), MIDSUMMER);
  }

  static Appraisal rated() {
    return selfAppraised()
        .rateable()
        .rate(POLICY, Rating.MEETS, Rating.MEETS, null, List.of(), NOW, AFTERWARDS);
  }

  static Appraisal finalised() {
    return rated().rated().finalise(ID, POLICY, "bukti fisik", NOW, AFTERWARDS);
  }

  /** As it would be if it had been final before a missing period counted as one. */
  static Appraisal fromBefore(Appraisal a) {
    return new Appraisal(
        a.planId(),
        a.people(),
        a.cycleId(),
        a.period(),
        a.startsOn(),
        a.endsOn(),
        a.scheme(),
        a.instrument(),
        a.results(),
        a.realisations(),
        a.notApplicable(),
        a.selfAppraisal(),
        a.behaviour(),
        a.rating(),
        a.outcome(),
        a.finalisation(),
        a.asOf(),
        AppraisalStatus.FINAL,
        a.number(),
        null);
  }

  static Map<String, List<Rating>> behaviour(Rating rating) {
    Map<String, List<Rating>> ratings = new LinkedHashMap<>();
    SCHEME
        .scheme()
        .behaviour()
        .values()
        .forEach(value -> ratings.put(value.code(), List.of(rating, rating, rating)));
    return ratings;
  }

  private static IndicatorVersion indicator(String id) {
    return new IndicatorVersion(
        id,
        1,
        "IND-" + id,
        "Indikator " + id,
        "PUBLIC_SERVICE",
        "QUANTITY",
        "dokumen",
        Direction.HIGHER,
        Target.of("10"),
        false,
        Frequency.QUARTERLY,
        Aggregation.SUM,
        IndicatorVersion.Status.PUBLISHED);
  }
}
