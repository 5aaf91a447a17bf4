package app.dapei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.RunningPortal;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main road: sign in, import orders, mine them, accept a suggestion, publish the bundle, see it on a phone. */
@BrowserTest
class MainRoadBrowserTests {

    private static final int LONG = 120_000;

    @TempDir
    Path folder;

    /** 60 orders of a hammock with its straps, 60 of each alone with a pot, none of which the demo shop sells. */
    private Path orders() throws IOException {
        var text = new StringBuilder(
                "order_no,ordered_at,status,buyer,sku,product_name,quantity,unit_price,paid_amount\n");
        for (int i = 0; i < 60; i++) {
            text.append(line("J1-" + i, "JOURNEY-HAMMOCK", "Journey hammock", 199));
            text.append(line("J1-" + i, "JOURNEY-STRAPS", "Journey straps", 59));
            text.append(line("J2-" + i, "JOURNEY-POT", "Journey pot", 89));
        }
        return Files.writeString(folder.resolve("journey.csv"), text);
    }

    private static String line(String order, String sku, String name, int price) {
        return "%s,2026-05-%02d 20:15:00,COMPLETED,%s,%s,%s,1,%d.00,%d.00%n"
                .formatted(order, 1 + Math.floorMod(order.hashCode(), 28), "b-" + order, sku, name, price, price);
    }

    @Test
    void leadsFromAFileOfOrdersToABundleOnAPhone(RunningPortal portal, Page page, Browser browser) throws IOException {
        People.signIn(portal, page, "lin");
        importOrders(portal, page);
        mine(page);
        try (var phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var viewer = phone.newPage();
            viewer.navigate(portal.url("/r/trailhead"));
            assertThat(viewer.getByText("Journey straps")).hasCount(0);
            acceptAndPublish(portal, page);
            assertThat(viewer.getByText("Journey straps").first()).isVisible();
            assertThat(viewer.locator("input:checked")).hasCount(0);
            assertThat(phone.cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        }
    }

    private void importOrders(RunningPortal portal, Page page) throws IOException {
        page.navigate(portal.url("/import"));
        page.getByTestId("import-upload").waitFor();
        page.setInputFiles("input[type=file]", orders());
        page.getByTestId("import-check").click();
        page.getByTestId("import-go").click(new Locator.ClickOptions().setTimeout(LONG));
        page.getByTestId("import-undo").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    }

    private static void mine(Page page) {
        page.locator("a[href^='mining?from=2026-05']").click();
        page.getByTestId("start-mining").click();
        page.getByTestId("go-mining").click();
        page.locator(".association-grid").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        page.locator(".association-grid input").first().fill("JOURNEY-STRAPS");
        assertThat(page.getByText("60 of 60").first()).isVisible();
    }

    private static void acceptAndPublish(RunningPortal portal, Page page) {
        page.navigate(portal.url("/suggestions?q=journey"));
        page.getByTestId("accept").first().click();
        page.getByTestId("save-bundle").click();
        page.getByTestId("publish").click();
        assertThat(page.getByTestId("unpublish")).isVisible();
    }
}
