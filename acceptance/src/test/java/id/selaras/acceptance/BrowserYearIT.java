package id.selaras.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The same year at the screen: a planner at a desk, an employee on a phone, an appraiser, and an
 * evaluator who reads English.
 */
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserYearIT {

  private static final String MARELAN = Units.MARELAN;
  private static final String TEMBUNG = "12.71.14";
  private static final List<String> PILOTS = List.of(MARELAN, TEMBUNG, "12.71.15", "12.71.16");
  private static final List<String> CONTROLS =
      List.of("12.71.07", "12.71.08", "12.71.09", "12.71.10", "12.71.11", "12.71.13");

  private Api api;
  private Circle circle;
  private Chromium browser;
  private Screen planner;
  private Screen employee;
  private Screen appraiser;
  private Screen evaluator;
  private String need = "";
  private String indicator = "";
  private String instrument = "";
  private String wave = "";
  private String evaluation = "";
  private String campaign = "";
  private String cycle = "";
  private String appraisal = "";

  @BeforeAll
  void signIn() {
    SharedSystem system = SharedSystem.get();
    api = system.api;
    circle = new Circle(system.year);
    browser = new Chromium(system.local.running().gateway());
    planner = browser.signIn("perencana", "/");
    employee = browser.signIn("contoh-014", "/", "id-ID", 360);
    appraiser = browser.signIn("contoh-012", "/");
    evaluator = browser.signIn("evaluator", "/").click("language-en");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  @Order(1)
  void aNeedIsProposedSupportedAndKeptForAReasonThatOthersRead() {
    planner
        .open("/kebutuhan")
        .click("need-round-new")
        .fill("need-round-form-title", "Kebutuhan kecamatan")
        .fill("need-round-form-closesOn", "2030-01-31")
        .click("need-round-form-submit");
    String round = "/kebutuhan/" + planner.idAfter("/kebutuhan/");
    employee
        .open(round)
        .click("need-item-new")
        .fill("need-item-form-aspectName", "Kepastian waktu layanan")
        .fill("need-item-form-reason", "Warga tidak tahu kapan suratnya selesai.")
        .click("need-item-form-submit")
        .sees("need-item");
    appraiser.open(round).click("need-item-support").reads("need-item-supports", "1");

    planner
        .open(round)
        .click("need-item-decide")
        .check("need-decision-form-decision-KEPT")
        .fill("need-decision-form-aspectCode", "PUBLIC_SERVICE")
        .fill("need-decision-form-reason", "ya")
        .click("need-decision-form-submit")
        .sees("need-decision-form-reason-error")
        .fill("need-decision-form-reason", "Terukur dari register surat.")
        .click("need-decision-form-submit")
        .sees("need-item-decision");
    need = planner.at("need-item").getAttribute("data-id");
    employee.open(round).reads("need-item-decision", "Terukur dari register surat.");
  }

  @Test
  @Order(2)
  void anIndicatorNamesItsNeedAndAnInstrumentIsMadeOfIt() {
    planner
        .open("/indikator/baru")
        .fill("indicator-form-code", "PERAMBAN-1")
        .fill("indicator-form-title", "Surat selesai pada hari yang dijanjikan")
        .choose("indicator-form-measure", "QUANTITY")
        .fill("indicator-form-unit", "surat")
        .choose("indicator-form-direction", "HIGHER")
        .fill("indicator-form-target-value", "100")
        .fill("indicator-form-dataSource", "Register surat")
        .fill("indicator-form-evidenceRule", "Tautan ke rekap register")
        .fill("indicator-form-owner", "Kepala Seksi Pelayanan")
        .fill("indicator-form-formula", "Jumlah surat yang selesai pada hari yang dijanjikan")
        .choose("indicator-form-period", "ANNUAL")
        .choose("indicator-form-aggregation", "SUM")
        .click("indicator-form-submit")
        .sees("indicator-form-needId-error")
        .choose("indicator-form-needId", need)
        .click("indicator-form-submit");
    indicator = planner.idAfter("/indikator/");
    planner.reads("indicator-status", "Terbit").reads("trace-cause", "Kepastian waktu layanan");

    planner
        .open("/instrumen/baru")
        .fill("instrument-form-code", "PERAMBAN")
        .fill("instrument-form-name", "Layanan kecamatan")
        .choose("instrument-form-items-0", indicator + "|1")
        .fill("instrument-form-items-0-weight", "100")
        .click("instrument-form-submit");
    instrument = planner.idAfter("/instrumen/");
    planner.reads("instrument-status", "Terbit");
  }

  @Test
  @Order(3)
  void aPilotOpensOnceItsEvaluationIsRegistered() {
    planner
        .open("/gelombang")
        .click("wave-new")
        .fill("wave-form-name", "Uji coba di layar")
        .choose("wave-form-kind", "PILOT")
        .fill("wave-form-startsOn", "2025-04-01")
        .pickUnits("wave-form-pilotUnits", PILOTS)
        .pickUnits("wave-form-controlUnits", CONTROLS)
        .click("wave-form-submit");
    Locator entry =
        planner.at("wave").filter(new Locator.FilterOptions().setHasText("Uji coba di layar"));
    entry.waitFor();
    wave = entry.getAttribute("data-id");
    entry.getByTestId("wave-open").click();
    planner.click("wave-opening-form-submit").sees("problem");

    evaluator
        .openUntil("/evaluasi?gelombang=" + wave, "evaluation-form")
        .choose("evaluation-form-waveId", wave)
        .fill("evaluation-form-preQuarters", "2025-Q1")
        .fill("evaluation-form-postQuarters", "2025-Q2")
        .fill("evaluation-form-lookOn", "2025-07-02")
        .pressUntil("evaluation-form-submit", evaluator.at("evaluation-status"));
    evaluation = evaluator.idAfter("/evaluasi/");

    planner.pressUntil(
        "wave-opening-form-submit",
        planner.page.locator("[data-id='" + wave + "'][data-status=OPEN]"));
  }

  @Test
  @Order(4)
  void anEmployeeReadsUnderstandsAndAcceptsOnAPhone() {
    planner
        .open("/sosialisasi/baru")
        .fill("campaign-form-title", "Sosialisasi layanan kecamatan")
        .choose("campaign-form-waveId", wave)
        .choose("campaign-form-instrument", instrument + ":1")
        .fill("campaign-form-dueOn", "2030-01-31")
        .fill("campaign-form-material", "## Mengapa\n\nSetiap angka punya **bukti**.")
        .fill("campaign-form-quiz-passMark", "100")
        .fill("campaign-form-quiz-questions-0-text", "Siapa yang menetapkan predikat?")
        .fill("campaign-form-quiz-questions-0-choices-0", "Program")
        .fill("campaign-form-quiz-questions-0-choices-1", "Pejabat penilai")
        .choose("campaign-form-quiz-questions-0-correct", "1")
        .pressUntil("campaign-form-submit", planner.at("campaign-status"));
    campaign = planner.idAfter("/sosialisasi/");

    employee
        .open("/sosialisasi/" + campaign)
        .click("campaign-read")
        .check("quiz-form-answers-0-0")
        .click("quiz-form-submit")
        .sees("quiz-failed")
        .check("quiz-form-answers-0-1")
        .click("quiz-form-submit")
        .sees("quiz-passed")
        .check("acceptance-form-answer-AGREE")
        .click("acceptance-form-submit")
        .reads("campaign-mine", "Anda");
    Answer announced = api.as("perencana").get("/api/campaigns/" + campaign).expect(200);
    List.of("contoh-011", "contoh-012", "contoh-013")
        .forEach(colleague -> circle.acknowledge(announced, colleague));
    planner
        .open("/sosialisasi/" + campaign)
        .reads("coverage-share-" + MARELAN, "100")
        .reads("coverage-share-" + TEMBUNG, "–");
  }

  @Test
  @Order(5)
  void aCycleOpensInTheUnitThatWasReachedAndIsRefusedInTheOther() {
    planner
        .open("/gelombang")
        .click("cycle-new")
        .fill("cycle-form-name", "Siklus di layar")
        .fill("cycle-form-year", "2025")
        .fill("cycle-form-startsOn", "2025-01-01")
        .fill("cycle-form-endsOn", "2025-12-31")
        .pressUntil("cycle-form-submit", cycleEntry());
    cycleEntry().getByTestId("cycle-link").click();
    cycle = planner.idAfter("/siklus/");
    planner
        .click("cycle-open")
        .pressUntil(
            "cycle-unit-open-" + MARELAN,
            planner.page.locator("[data-testid='cycle-unit-" + MARELAN + "'][data-open=true]"));
    planner.click("cycle-unit-open-" + TEMBUNG).reads("problem", "80");
  }

  private Locator cycleEntry() {
    return planner.at("cycle").filter(new Locator.FilterOptions().setHasText("Siklus di layar"));
  }

  @Test
  @Order(6)
  void aPlanIsAgreedAndAppraisedWithEvidence() {
    employee
        .open("/rencana/baru")
        .choose("plan-form-cycleId", cycle)
        .choose("plan-form-instrument", instrument + ":1")
        .fill("plan-form-results-0-title", "Surat yang selesai tepat waktu")
        .pressUntil("plan-form-submit", employee.at("plan-status"));
    String plan = "/rencana/" + employee.idAfter("/rencana/");
    employee.click("plan-submit");
    assertThat(employee.at("plan-submit")).isHidden();
    appraiser.open(plan).click("plan-agree").sees("plan-open-appraisal");
    employee.open(plan).click("plan-open-appraisal");
    appraisal = employee.idAfter("/hasil/");

    employee
        .click("realisation-open")
        .fill("realisation-form-value", "120")
        .fill("realisation-form-evidence-0-title", "Rekap register")
        .fill("realisation-form-evidence", "https://bukti.example/rekap")
        .click("realisation-form-submit");
    assertThat(employee.at("indicator-result").first()).containsText("120");
    employee
        .click("self-open")
        .fill("self-form-summary", "Surat selesai lebih cepat berkat antrean daring.")
        .click("self-form-submit");
    assertThat(employee.at("self-form")).isHidden();

    appraiser.open("/hasil/" + appraisal).click("behaviour-open").sees("behaviour-form");
    for (Locator meets :
        appraiser.page.locator("[data-testid^=behaviour-][data-testid$=-MEETS]").all()) {
      meets.check();
    }
    appraiser
        .click("behaviour-form-submit")
        .click("rating-open")
        .click("rating-form-submit")
        .click("finalise-open")
        .click("finalise-form-submit")
        .sees("result-predicate");
    employee
        .open("/hasil/" + appraisal)
        .sees("explanation-step")
        // PP 30/2019 does not bind this employee, who is PPPK, and the page says so.
        .reads("number", "tidak berlaku");
  }

  @Test
  @Order(7)
  void feedbackIsGivenWithExamplesAndAnswered() {
    appraiser.openUntil("/tim/" + appraisal + "/umpan-balik", "feedback-item");
    List<Locator> examples =
        appraiser.at("feedback-item").getByTestId(Pattern.compile("-example$")).all();
    for (int i = 0; i < examples.size(); i++) {
      examples
          .get(i)
          .fill("Pada %d Maret ia menjelaskan syarat sebelum warga mengantre.".formatted(3 + i));
    }
    appraiser.click("feedback-submit");
    assertThat(appraiser.at("feedback-submit")).isHidden();
    employee
        .openUntil("/hasil/" + appraisal, "acknowledgement-answer")
        .fill("acknowledgement-answer", "Saya setuju dan akan membuat daftar syarat.")
        .click("acknowledgement-submit")
        .reads("feedback-answer", "daftar syarat");
  }

  @Test
  @Order(8)
  void theLookSaysInPlainWordsWhatTheAnswersOfThePublicShow() {
    QuarterAnswers answers =
        QuarterAnswers.effective("layar", PILOTS, CONTROLS, "2025-02-12", "2025-05-12");
    List<String> units = new ArrayList<>(PILOTS);
    units.addAll(CONTROLS);
    Surveys surveys = new Surveys(SharedSystem.get());
    surveys.register(surveys.sourceOfPlaces("uji-layar"), units);
    Screen admin = browser.signIn("admin", "/umpan-survei/uji-layar");
    admin
        .at("upload-form-file")
        .setInputFiles(
            new FilePayload("jawaban.json", "application/json", answers.json().getBytes(UTF_8)));
    admin.click("upload-form-submit").reads("upload-outcome", "" + answers.rows().size());
    admin.close();
    surveys.awaitCounted(units, "2025-Q1", "2025-Q2");

    evaluator.open("/evaluasi/" + evaluation).click("evaluation-look");
    assertThat(evaluator.at("evaluation-verdict"))
        .hasAttribute("data-verdict", "EFFECTIVE_INDICATED");
    evaluator.reads("evaluation-sentence", "points");
    planner.open("/evaluasi/" + evaluation).reads("evaluation-sentence", "poin");
  }

  @Test
  @Order(9)
  void theSuccessIsRecommendedDecidedAndItsFateShownBesideTheEvaluation() {
    evaluator.openUntil("/evaluasi/" + evaluation, "recommendation");
    String recommendation = evaluator.at("recommendation").getAttribute("data-id");
    planner
        .openUntil("/revisi/metode/" + recommendation, "method-decision-form")
        .check("method-decision-form-decision-ACCEPTED")
        .fill("method-decision-form-reason", "Hasil uji coba meyakinkan; diperluas.")
        .fill("method-decision-form-wave-name", "Perluasan di layar")
        .fill("method-decision-form-wave-startsOn", "2026-01-05")
        .pickUnits("method-decision-form-wave-pilotUnits", List.of("12.71.09", "12.71.10"))
        .click("method-decision-form-submit")
        .sees("revision-result");
    evaluator
        .openUntil("/evaluasi/" + evaluation, "recommendation-decision")
        .reads("recommendation-decision", "Hasil uji coba meyakinkan");
  }

  @Test
  @Order(10)
  void anEvaluatorsRecommendationBecomesTheNextVersionThatTheNextPlanUses() {
    evaluator
        .open("/evaluasi/" + evaluation)
        .click("recommendation-new")
        .choose("recommendation-form-target", indicator + "|1")
        .choose("recommendation-form-suggestedAction", "RESCALE_TARGET")
        .fill("recommendation-form-note", "Target tercapai tanpa usaha tambahan.")
        .pressUntil("recommendation-form-submit", evaluator.at("recommendation").nth(1));
    planner.openUntil("/revisi", "revision");
    planner
        .at("revision")
        .filter(new Locator.FilterOptions().setHasText("Surat selesai pada hari yang dijanjikan"))
        .getByTestId("revision-link")
        .click();
    acceptAndPublish("Target dinaikkan agar membedakan.", "150", "2");

    planner
        .open("/instrumen/" + instrument)
        .click("instrument-edit")
        .choose("instrument-form-items-0", indicator + "|2")
        .click("instrument-form-submit")
        .reads("instrument-version", "2");
    Screen colleague = browser.signIn("contoh-013", "/rencana/baru");
    colleague
        .choose("plan-form-cycleId", cycle)
        .choose("plan-form-instrument", instrument + ":2")
        .fill("plan-form-results-0-title", "Surat tepat waktu")
        .pressUntil("plan-form-submit", colleague.at("plan-status"));
    assertThat(colleague.page.locator("main")).containsText("150");
    colleague.close();
    employee.open("/hasil/" + appraisal);
    assertThat(employee.at("explanation")).containsText("100 surat");
    assertThat(employee.at("explanation")).not().containsText("150 surat");
  }

  /** Accepts the revision that is shown, and publishes the version it opens. */
  private void acceptAndPublish(String reason, String target, String version) {
    planner
        .check("revision-decision-form-decision-ACCEPTED")
        .fill("revision-decision-form-reason", reason)
        .click("revision-decision-form-submit")
        .sees("revision-status");
    assertThat(planner.at("revision-decision-form")).isHidden();
    planner
        .open("/indikator/" + indicator)
        .fill("indicator-form-target-value", target)
        .click("indicator-form-submit")
        .reads("indicator-status", "Terbit")
        .reads("indicator-version", version);
  }

  @Test
  @Order(11)
  void aProposalOfStaffBecomesAVersionAndTheTraceLeadsBothWays() {
    employee
        .open("/usulan?indikator=" + indicator + ":2")
        .fill("proposal-form-title", "Hitung surat yang benar sejak pertama")
        .fill("proposal-form-text", "Surat yang dikembalikan sekarang dihitung dua kali.")
        .pressUntil("proposal-form-submit", employee.at("proposal-status"));
    String proposal = "/usulan/" + employee.idAfter("/usulan/");
    appraiser.open(proposal).click("proposal-support").reads("proposal-supports", "1");

    planner.openUntil("/revisi", "revision");
    planner
        .at("revision")
        .filter(new Locator.FilterOptions().setHasText("Hitung surat yang benar"))
        .getByTestId("revision-link")
        .click();
    acceptAndPublish("Usulan pegawai benar.", "160", "3");

    employee.openUntil(proposal, "proposal-adopted").click("proposal-adopted");
    assertThat(employee.at("trace-3")).containsText("Hitung surat yang benar sejak pertama");
    employee.at("trace-3").getByRole(AriaRole.LINK).click();
    employee.sees("proposal-adopted");
    assertThat(employee.page.url()).endsWith(proposal);
  }
}
