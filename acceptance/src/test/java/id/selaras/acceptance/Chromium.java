package id.selaras.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, and the people who sit at it. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final String gateway;

  Chromium(String gateway) {
    this.gateway = gateway;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
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

  private static Path installed() {
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

  /** Somebody who signs in at a desk, in Indonesian. */
  Screen signIn(String account, String path) {
    return signIn(account, path, "id-ID", 1280);
  }

  Screen signIn(String account, String path, String language, int width) {
    return Screen.signIn(
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900)),
        gateway,
        account,
        path);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
