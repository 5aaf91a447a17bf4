package app.dapei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A whole broadcast: the host's console on a tablet, a colleague's, a viewer's phone, and some others who ask. */
@BrowserTest
class WholeSessionBrowserTests {

    private static final String ROOM = "xiaoman";
    private static final int ASKERS = 4;
    private static final String SET = "Nappy Change Set";
    private static final String OTHER_SET = "Morning Cleanse Duo";
    private static final String PART = "WIPES-01";
    private static final Pattern HEAT_IS_KNOWN = Pattern.compile("[0-9]");
    private static final int HEAT_SETTLES = 240_000;
    private static final int MANY_TAPS = 20;

    private static Page phone(Browser browser, RunningPortal portal, List<BrowserContext> phones) {
        var phone = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale("en"));
        phones.add(phone);
        var page = phone.newPage();
        page.navigate(portal.url("/r/" + ROOM));
        assertThat(page.locator(".status")).hasAttribute("data-status", "live");
        return page;
    }

    private static Locator button(Page page, String testId) {
        return page.getByTestId(testId);
    }

    private static Locator onAir(Page viewer) {
        return viewer.locator("article.card.is-on-air");
    }

    @Test
    void goesFromAQuestionInTheChatToASaleAndItsSummary(RunningPortal portal, Page host, Browser browser) {
        host.setViewportSize(1180, 820);
        People.signIn(portal, host, "mei");
        begin(portal, host);
        var phones = new ArrayList<BrowserContext>();
        try {
            var viewer = phone(browser, portal, phones);
            var assistant = secondConsole(browser, portal, host, phones);
            askForAMatch(host, browser, portal, phones);
            acceptTheCue(host, viewer);
            assertThat(button(assistant, "on-air")).hasText(SET);
            assertThat(button(assistant, "cue-evidence")).hasCount(0);
            vote(host, assistant, viewer);
            unlock(host, viewer);
            letThePriceFollow(host, viewer);
            buy(viewer);
            runOut(portal, host, viewer);
        } finally {
            phones.forEach(BrowserContext::close);
        }
        end(host);
    }

    private static void begin(RunningPortal portal, Page host) {
        host.navigate(portal.url("/sessions"));
        button(host, "plan-session").click();
        host.getByTestId("session-name").locator("input").fill("Journey");
        button(host, "save-session").click();
        button(host, "start-session").click();
        button(host, "end-session").waitFor();
    }

    private static void add(Page host, String bundle) {
        host.getByTestId("add-item").locator("input").click();
        host.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(bundle))
                .click();
        assertThat(host.locator(".rundown-row").filter(new Locator.FilterOptions().setHasText(bundle)))
                .isVisible();
    }

    private static void askForAMatch(Page host, Browser browser, RunningPortal portal, List<BrowserContext> phones) {
        add(host, SET);
        button(host, "pin-1").click();
        assertThat(button(host, "on-air")).hasText(SET);
        for (int asker = 0; asker < ASKERS; asker++) {
            var page = phone(browser, portal, phones);
            say(page, "What goes well with this?");
        }
    }

    private static void say(Page viewer, String words) {
        viewer.locator("#comment").fill(words);
        viewer.locator(".send").click();
    }

    private static void acceptTheCue(Page host, Page viewer) {
        assertThat(button(host, "cue-evidence")).containsText("what goes with");
        assertThat(button(host, "cue-option")).hasText(SET);
        host.keyboard().press("a");
        assertThat(button(host, "cue-evidence")).hasCount(0);
        assertThat(onAir(viewer)).containsText(SET);
        assertThat(button(host, "prompter")).isVisible();
    }

    /** The host's colleague has the console open, too. */
    private static Page secondConsole(Browser browser, RunningPortal portal, Page host, List<BrowserContext> contexts) {
        var context = browser.newContext(new Browser.NewContextOptions().setLocale("en"));
        contexts.add(context);
        var page = context.newPage();
        People.signIn(portal, page, "zoe");
        page.navigate(host.url());
        button(page, "end-session").waitFor();
        return page;
    }

    private static void vote(Page host, Page assistant, Page viewer) {
        button(host, "new-poll").click();
        host.getByTestId("poll-options").locator("input").click();
        var options = host.locator("vaadin-multi-select-combo-box-item:visible");
        options.filter(new Locator.FilterOptions().setHasText(SET)).click();
        options.filter(new Locator.FilterOptions().setHasNotText(SET)).first().click();
        host.getByTestId("poll-question").locator("input").click();
        button(host, "start-poll").click();
        var second = viewer.locator(".poll-options button").last();
        var name = second.locator(".words").innerText();
        second.click();
        assertThat(host.getByText(name + " · votes: 1")).isVisible();
        assertThat(assistant.getByText(name + " · votes: 1")).isVisible();
        button(assistant, "close-poll").click();
        assertThat(button(host, "new-poll")).isVisible();
        assertThat(viewer.locator(".poll-result")).containsText(name);
    }

    private static void choose(Page host, String testId, String bundle) {
        host.getByTestId(testId).click();
        host.locator("vaadin-select-overlay, [slot=overlay]")
                .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(bundle))
                .first()
                .click();
    }

    private static void unlock(Page host, Page viewer) {
        button(host, "new-goal").click();
        choose(host, "goal-bundle", SET);
        host.getByTestId("goal-likes").locator("input").fill("5");
        host.getByTestId("goal-price").locator("input").fill("90");
        button(host, "start-goal").click();
        assertThat(button(host, "withdraw-goal")).isVisible();
        for (int tap = 0; tap < 6; tap++) {
            viewer.locator(".like").click();
        }
        assertThat(onAir(viewer).locator(".price-line .price")).hasText("¥90");
        assertThat(button(host, "price-in-force")).hasText("¥90.00");
        assertThat(button(host, "new-goal")).isVisible();
    }

    /** What is usual in a room is known after three quiet minutes; then it grows lively, and the price goes down. */
    private static void letThePriceFollow(Page host, Page viewer) {
        button(host, "new-price").click();
        choose(host, "price-bundle", OTHER_SET);
        button(host, "start-price").click();
        assertThat(button(host, "heat-price")).isVisible();
        var price = viewer.locator("article.card")
                .filter(new Locator.FilterOptions().setHasText(OTHER_SET))
                .locator(".price-line .price");
        var usual = price.innerText();
        assertThat(button(host, "heat"))
                .containsText(HEAT_IS_KNOWN, new LocatorAssertions.ContainsTextOptions().setTimeout(HEAT_SETTLES));
        for (int tap = 0; tap < MANY_TAPS; tap++) {
            viewer.locator(".like").click();
        }
        say(viewer, "What a lovely colour");
        assertThat(price).not().hasText(usual);
        assertThat(onAir(viewer).locator(".price-line .price")).hasText("¥90");
    }

    private static void buy(Page viewer) {
        onAir(viewer).locator("button.primary").last().click();
        onAir(viewer).getByText(Pattern.compile("^Buy for")).click();
        viewer.locator(".buy-sheet")
                .getByText(Pattern.compile("^Buy now for ¥90"))
                .click();
        assertThat(viewer.locator(".buy-sheet")).containsText("is placed");
        viewer.locator(".buy-close").click();
    }

    /** The shop has a rule that closes the set where fewer than three units are left. */
    private static void runOut(RunningPortal portal, Page host, Page viewer) {
        assertThat(onAir(viewer).locator(".stock")).not().containsText("Sold out");
        var office = host.context().newPage();
        office.navigate(portal.url("/stock?q=" + PART));
        office.getByText(PART).first().click();
        office.getByTestId("count-safety").locator("input").fill("5000");
        button(office, "save-level").click();
        assertThat(viewer.locator("article.card")
                        .filter(new Locator.FilterOptions().setHasText(SET))
                        .locator(".stock"))
                .containsText("Sold out");
        assertThat(host.getByLabel("Show " + SET)).isDisabled();
        office.navigate(portal.url("/stock-rules"));
        assertThat(office.getByText(SET).first()).isVisible();
        assertThat(button(office, "undo-firing").first()).isVisible();
        office.close();
    }

    private static void end(Page host) {
        button(host, "end-session").click();
        host.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(host.locator("main")).containsText("Cues accepted");
        assertThat(host.locator("main")).containsText(SET);
        host.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/portal", "summary.png")));
    }
}
