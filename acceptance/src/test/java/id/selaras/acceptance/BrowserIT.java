package id.selaras.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person sees, in a real browser. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private Playwright playwright;
  private Browser browser;
  private String gateway = "";

  @BeforeAll
  void open() {
    gateway = SharedSystem.get().local.running().gateway();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void close() {
    browser.close();
    playwright.close();
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.of(
                Optional.ofNullable(System.getenv("SELARAS_CHROMIUM")).orElse(""),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome")
            .filter(path -> !path.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return found.orElseThrow(
        () ->
            new AssertionError(
                "No Chromium found: install it (Debian: apt-get install chromium) or set SELARAS_CHROMIUM"));
  }

  private Page signIn(String account, String path) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale("id-ID").setViewportSize(1280, 900));
    Page page = context.newPage();
    page.navigate(gateway + path);
    Locator signIn = page.getByTestId("sign-in");
    signIn.or(page.locator("input[name=username]")).first().waitFor();
    if (signIn.isVisible()) {
      signIn.click();
    }
    page.locator("input[name=username]").fill(account);
    page.locator("input[name=password]").fill("selaras-demo");
    page.locator("#masuk").click();
    page.waitForURL(url -> url.startsWith(gateway));
    return page;
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
    Api api = SharedSystem.get().api;
    String unit = Units.id(api, Units.LABUHAN_DELI);
    api.as("admin")
        .post(
            "/api/surveys/sources",
            SatisfactionPathIT.source(
                "uji-peramban",
                unit,
                Map.of("record", "no", "date", "tanggal", "service", "loket")))
        .expect(201);
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
    api.feed()
        .upload("/api/surveys/responses?source=uji-peramban", "text/csv", rows.toString())
        .expect(200);
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
