package app.dapei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.RunningPortal;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class ShellBrowserTests {

    @Test
    void signsInByOneClickOnADemoPersonAndOutAgain(RunningPortal portal, Page page) {
        People.signIn(portal, page, "lin");
        assertThat(page.getByTestId("shop-name")).hasText("Trailhead");
        page.getByTestId("person-menu").click();
        page.getByTestId("sign-out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login"));
    }

    @Test
    void getsAllThatTheSignInPageAsksForBeforeAnybodySignedIn(RunningPortal portal, Page page) {
        var refused = new ArrayList<String>();
        page.onRequestFailed(request -> refused.add(request.url()));
        page.onResponse(answer -> {
            if (answer.status() >= 300 && answer.status() != 304) {
                refused.add(answer.status() + " " + answer.url());
            }
        });
        page.navigate(portal.url("/login"));
        page.getByTestId("demo-lin").waitFor();
        assertThat(refused).isEmpty();
    }

    @Test
    void saysThatAnAddressLeadsNowhere(RunningPortal portal, Page page) {
        People.signIn(portal, page, "lin");
        page.navigate(portal.url("/no-such-place"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("There is nothing here")))
                .isVisible();
    }

    @Test
    void speaksTheChosenLanguageAlsoAfterSigningOut(RunningPortal portal, Page page) {
        People.signIn(portal, page, "lin");
        page.getByTestId("person-menu").click();
        page.getByTestId("language-zh-CN").click();
        assertThat(page.getByTestId("shop-name")).hasText("山野集");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate(portal.url("/login"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("登录")))
                .isVisible();
    }

    @Test
    void hasNoSeriousBarrierOnSignInAndOverview(RunningPortal portal, Page page) {
        page.navigate(portal.url("/login"));
        page.getByTestId("demo-lin").waitFor();
        assertThat(barriers(page)).isEmpty();
        People.signIn(portal, page, "lin");
        assertThat(barriers(page)).isEmpty();
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Rule::toString)
                        .toList();
    }
}
