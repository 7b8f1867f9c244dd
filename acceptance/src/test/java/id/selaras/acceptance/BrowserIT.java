package id.selaras.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person sees, in a real browser. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private Chromium browser;

  @BeforeAll
  void open() {
    browser = new Chromium(SharedSystem.get().local.running().gateway());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private Page signIn(String account, String path) {
    return browser.signIn(account, path).page;
  }

  @Test
  void anEmployeeReadsTheExplainedResult() {
    Page page = signIn("pegawai1", "/");
    page.getByTestId("my-result").first().click();
    assertThat(page.getByTestId("result-predicate")).isVisible();
    assertThat(page.getByTestId("explanation-step").first()).isVisible();
    assertThat(page.getByTestId("explanation-step").count()).isGreaterThan(4);
    page.context().close();
  }

  @Test
  void aLeaderSeesSatisfactionMoveWithoutReloading() {
    Surveys surveys = new Surveys(SharedSystem.get());
    surveys.register(
        surveys.source("uji-peramban", Units.LABUHAN_DELI, SurveyFile.COLUMNS), List.of());
    Page page = signIn("pimpinan", "/langsung");
    String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).toString();
    Locator index = page.getByTestId("live-satisfaction-index-" + Units.LABUHAN_DELI);
    StringBuilder rows = new StringBuilder(SurveyFile.HEADER);
    for (int row = 0; row < 3000; row++) {
      rows.append("B")
          .append(row)
          .append(',')
          .append(today)
          .append(",Loket 1,x,y")
          .append(",1".repeat(9))
          .append('\n');
    }
    Locator anyFigure = page.locator("[data-testid^=live-satisfaction-index-]").first();
    assertThat(anyFigure).isVisible();
    String before = index.count() == 0 ? "" : index.first().innerText();
    surveys.send("uji-peramban", "text/csv", rows.toString()).expect(200);
    assertThat(index.first()).isVisible();
    assertThat(index.first()).not().hasText(before);
    page.context().close();
  }

  @Test
  void aSmallPhoneShowsTheSamePagesWithoutSidewaysScrolling() {
    Page page = signIn("pimpinan", "/langsung");
    page.setViewportSize(360, 740);
    assertThat(page.locator("[data-testid^=live-satisfaction-index-]").first()).isVisible();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(1);
    page.context().close();
  }
}
