package id.selaras.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** What one signed-in person sees and does. */
final class Screen implements AutoCloseable {

  private static final double A_WHILE = 3_000;

  final Page page;
  private final String gateway;

  private Screen(Page page, String gateway) {
    this.page = page;
    this.gateway = gateway;
  }

  static Screen signIn(BrowserContext context, String gateway, String account, String path) {
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
    page.getByTestId("account")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return new Screen(page, gateway);
  }

  Screen open(String path) {
    page.navigate(gateway + path);
    return this;
  }

  Locator at(String testId) {
    return page.getByTestId(testId);
  }

  Screen click(String testId) {
    at(testId).first().click();
    return this;
  }

  Screen fill(String testId, String text) {
    at(testId).fill(text);
    return this;
  }

  Screen choose(String testId, String value) {
    at(testId).selectOption(value);
    return this;
  }

  Screen check(String testId) {
    at(testId).check();
    return this;
  }

  /** Picks units by their codes in a list that is searched by typing. */
  Screen pickUnits(String testId, List<String> codes) {
    Locator search = at(testId).locator("input");
    for (String code : codes) {
      search.fill("(" + code + ")");
      page.locator(".ant-select-item-option-active").getByText("(" + code + ")").waitFor();
      search.press("Enter");
    }
    search.press("Escape");
    return this;
  }

  Screen sees(String testId) {
    assertThat(at(testId).first()).isVisible();
    return this;
  }

  Screen reads(String testId, String text) {
    assertThat(at(testId).first()).containsText(text);
    return this;
  }

  /** The last part of the address, once it is that of a thing rather than of a form. */
  String idAfter(String path) {
    page.waitForURL(url -> url.startsWith(gateway + path) && !url.endsWith("/baru"));
    String address = page.url();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Presses a button, again where the service has not heard of everything yet. */
  Screen pressUntil(String testId, Locator done) {
    await()
        .pollInSameThread()
        .atMost(Circle.SOON)
        .untilAsserted(
            () -> {
              if (!done.isVisible()) {
                click(testId);
              }
              org.assertj.core.api.Assertions.assertThat(appears(done)).as(problems()).isTrue();
            });
    return this;
  }

  /** Opens a page, again until what others have done is there. */
  Screen openUntil(String path, String testId) {
    await()
        .pollInSameThread()
        .atMost(Circle.SOON)
        .until(() -> appears(open(path).at(testId).first()));
    return this;
  }

  /** What the page complains of, for whoever reads why a test has failed. */
  private String problems() {
    return String.join(" ", page.locator("[data-testid=problem], .field-error").allInnerTexts());
  }

  private static boolean appears(Locator wanted) {
    try {
      wanted.waitFor(new Locator.WaitForOptions().setTimeout(A_WHILE));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  @Override
  public void close() {
    page.context().close();
  }
}
