package app.dapei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.dapei.testing.RunningPortal;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The demo's people at a browser. */
final class People {

    private static final double PATIENCE = 30_000;

    private People() {}

    /** Signs a demo person in by a click on the sign-in page; ends on the overview. */
    static void signIn(RunningPortal portal, Page page, String username) {
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.navigate(portal.url("/login"));
        page.getByTestId("demo-" + username).click();
        assertThat(page.getByTestId("shop-name")).isVisible();
    }
}
