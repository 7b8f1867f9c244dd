package id.selaras.acceptance;

import id.selaras.local.year.Answer;
import id.selaras.local.year.Appraiser;
import id.selaras.local.year.Plan;
import id.selaras.local.year.Published;
import id.selaras.local.year.Realisation;
import id.selaras.local.year.Year;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a year in the tests' usual words and figures, for tests about a later step. */
final class Circle {

  static final Duration SOON = Duration.ofSeconds(45);

  /** Long after any test. */
  static final LocalDate LATER = LocalDate.of(2030, 1, 31);

  private final Year year;

  Circle(Year year) {
    this.year = year;
  }

  /** A need that an employee has proposed and the planner has kept. */
  String keptNeed(String title) {
    Answer round = year.planner().opensRound(title, "Kebutuhan uji", LATER);
    String need =
        year.employee("pegawai1")
            .needs(round, "Pelayanan publik", "Warga menunggu terlalu lama di loket kami.");
    year.planner()
        .keeps(need, "PUBLIC_SERVICE", "Terukur dari register layanan dan dirasakan warga.");
    return need;
  }

  static Map<String, Object> definition(String code, String need, int target) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("code", code);
    definition.put("title", "Dokumen selesai tepat waktu, " + code);
    definition.put("aspectCode", "PUBLIC_SERVICE");
    definition.put("needId", need);
    definition.put("measure", "QUANTITY");
    definition.put("unit", "dokumen");
    definition.put("direction", "HIGHER");
    definition.put("target", Map.of("value", target));
    definition.put("attainableMaximum", false);
    definition.put("dataSource", "Buku register layanan");
    definition.put("period", "ANNUAL");
    definition.put("evidenceRule", "Tautan ke rekap register tahunan");
    definition.put("aggregation", "SUM");
    definition.put("owner", "Kepala Seksi Pelayanan");
    definition.put("formula", "Jumlah dokumen yang selesai pada hari yang dijanjikan");
    return definition;
  }

  Published indicator(String code, String need, int target) {
    return year.planner().publishesIndicator(definition(code, need, target));
  }

  Published instrument(String code, Published indicator) {
    return year.planner().publishesInstrument(code, "Instrumen " + code, Map.of(indicator, 1));
  }

  Answer pilot(String name, LocalDate startsOn, List<String> pilots, List<String> controls) {
    return year.planner().plansWave(name, "PILOT", startsOn, pilots, controls);
  }

  /** The evaluation of a wave by one quarter before and the last quarter of 2025 after. */
  Answer registered(Answer wave, String before) {
    return year.evaluator()
        .registers(wave, List.of(before), List.of("2025-Q4"), LocalDate.of(2026, 1, 2));
  }

  Answer campaign(String title, Answer wave, Published instrument) {
    Map<String, Object> question =
        Map.of(
            "text",
            "Siapa yang menetapkan predikat?",
            "choices",
            List.of("Program", "Pejabat penilai"),
            "correct",
            1);
    return year.planner()
        .announces(
            title,
            wave,
            instrument,
            "## Mengapa\n\nSetiap angka punya **bukti**.",
            Map.of("passMark", 1.0, "questions", List.of(question)),
            LATER);
  }

  void acknowledge(Answer campaign, String account) {
    year.employee(account).accepts(campaign, List.of(1));
  }

  static Plan plan(String cycle, Published instrument, Published indicator) {
    return new Plan(cycle, instrument, "Layanan dokumen yang cepat", List.of(indicator));
  }

  /** An appraisal from its plan to its end, with the same behaviour for everybody; its id. */
  String finalAppraisal(String employee, String appraiser, Plan plan, int realisation) {
    return year.finishedAppraisal(
            employee,
            appraiser,
            year.agreedPlan(employee, appraiser, plan),
            List.of(
                new Realisation(
                    plan.indicators().getFirst(), "2025", realisation, "Rekap register")),
            "Dokumen selesai lebih cepat berkat antrean daring.",
            Appraiser.asExpected())
        .id();
  }
}
