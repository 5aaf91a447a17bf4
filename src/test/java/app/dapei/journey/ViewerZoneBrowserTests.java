package app.dapei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.RunningPortal;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The viewers' page on a phone. */
@BrowserTest
class ViewerZoneBrowserTests {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String COUNT_SHIFTS = """
        window.shift = 0;
        new PerformanceObserver(list => list.getEntries()
            .filter(entry => !entry.hadRecentInput).forEach(entry => window.shift += entry.value))
            .observe({ type: 'layout-shift', buffered: true });
        """;

    private static BrowserContext phone(Browser browser, ColorScheme scheme, String locale) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setHasTouch(true)
                .setColorScheme(scheme)
                .setLocale(locale));
    }

    /** The first set of which everything can be had. */
    private static Locator card(Page page) {
        return page.locator("article.card:has(input[type=checkbox]):not(:has(input[type=checkbox]:disabled))")
                .first();
    }

    @Test
    void tellsTotalAndSavingAsTheViewerTicksAndTicksNothingItself(RunningPortal portal, Browser browser) {
        try (var phone = phone(browser, ColorScheme.LIGHT, "en")) {
            var page = phone.newPage();
            page.navigate(portal.url("/r/trailhead"));
            assertThat(card(page).locator("input[type=checkbox]").first()).isEnabled();
            assertThat(page.locator("input:checked")).hasCount(0);
            var boxes = card(page).locator("input[type=checkbox]");
            boxes.first().focus();
            page.keyboard().press("Space");
            assertThat(card(page).locator(".chosen")).containsText(Pattern.compile("¥"));
            for (int i = 1; i < boxes.count(); i++) {
                boxes.nth(i).check();
            }
            assertThat(card(page).locator(".chosen")).containsText("you save");
        }
    }

    @Test
    void showsSetsThatAreSoldOutLastWhateverAnExperimentPutsFirst(RunningPortal portal, Browser browser) {
        for (int viewer = 0; viewer < 4; viewer++) {
            try (var phone = phone(browser, ColorScheme.LIGHT, "en")) {
                var page = phone.newPage();
                page.navigate(portal.url("/r/trailhead"));
                card(page).waitFor();
                var stock = page.locator("article.card .stock").allInnerTexts().stream()
                        .map(words -> words.contains("Sold out"))
                        .toList();
                assertThat(stock).contains(true).isSorted();
            }
        }
    }

    @Test
    void asksNobodyElseAndMovesNothingWhileItLoads(RunningPortal portal, Browser browser) {
        try (var phone = phone(browser, ColorScheme.LIGHT, "zh-CN")) {
            var page = phone.newPage();
            var hosts = new ArrayList<String>();
            page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
            page.addInitScript(COUNT_SHIFTS);
            page.navigate(portal.url("/r/trailhead"));
            assertThat(page.locator(".status")).hasAttribute("data-status", "live");
            assertThat(hosts)
                    .isNotEmpty()
                    .containsOnly(URI.create(portal.url("/")).getAuthority());
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(0.02);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= " + WIDTH))
                    .isTrue();
        }
    }

    @Test
    void turnsThePersonalOrderOffByTheKeyboardAndKeepsItOff(RunningPortal portal, Browser browser) {
        try (var phone = phone(browser, ColorScheme.LIGHT, "en")) {
            var page = phone.newPage();
            page.navigate(portal.url("/r/trailhead"));
            var toggle = page.getByRole(AriaRole.SWITCH);
            assertThat(toggle).hasAttribute("aria-checked", "true");
            var stored = page.waitForResponse(
                    answer -> answer.url().endsWith("/me")
                            && answer.request().method().equals("GET"),
                    () -> {
                        toggle.focus();
                        page.keyboard().press("Enter");
                    });
            assertThat(stored.text()).contains("\"personal\":false");
            page.reload();
            assertThat(page.getByRole(AriaRole.SWITCH)).hasAttribute("aria-checked", "false");
        }
    }

    @Test
    void hasNoBarrierInEitherSchemeOrLanguageWhileASessionIsLive(RunningPortal portal, Page host, Browser browser) {
        People.signIn(portal, host, "zoe");
        goLive(portal, host);
        var room = host.locator("a[href*='r/']").last().getAttribute("href");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var locale : List.of("zh-CN", "en")) {
                try (var phone = phone(browser, scheme, locale)) {
                    var page = phone.newPage();
                    page.navigate(portal.url("/" + room));
                    assertThat(page.locator(".dock")).isVisible();
                    page.locator("#comment").fill("搭配什么裤子?");
                    page.keyboard().press("Enter");
                    assertThat(page.locator(".said")).containsText("搭配什么裤子?");
                    page.locator(".like").click();
                    assertThat(page.locator(".like-count")).not().isEmpty();
                    assertThat(barriers(page)).isEmpty();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/portal", "viewer-" + locale + "-" + scheme + ".png")));
                }
            }
        }
        host.getByTestId("end-session").click();
        host.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    private static void goLive(RunningPortal portal, Page host) {
        host.navigate(portal.url("/sessions"));
        host.getByTestId("plan-session").click();
        host.getByTestId("session-name").locator("input").fill("On a phone");
        host.getByTestId("save-session").click();
        host.getByTestId("start-session").click();
        host.getByTestId("end-session").waitFor();
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .map(Rule::toString)
                        .toList();
    }
}
