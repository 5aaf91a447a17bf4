package app.dapei.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.BrowserTest;
import app.dapei.testing.RunningPortal;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BrowserTest
class StartupBrowserTests {

    @Test
    void theAddressThatIsAnnouncedLeadsToTheLogin(RunningPortal portal, Page page) {
        page.navigate(portal.url("/"));

        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/login$"));
        PlaywrightAssertions.assertThat(page.locator("vaadin-login-form, input[type=password], vaadin-password-field")
                        .first())
                .isVisible();
    }

    @Test
    void aSecondPortalOnTheSameDatabaseEndsWithOneLine(RunningPortal portal) {
        var ending = RunningPortal.runToEnd(portal.data());

        assertEndsWithOneLine(ending, "dapei.mv.db is locked");
    }

    @Test
    void aSecondPortalOnTheSamePortEndsWithOneLine(RunningPortal portal, @TempDir Path data) {
        var ending = RunningPortal.runToEnd(data, "--server.port=" + portal.port(), "--dapei.demo.enabled=false");

        assertEndsWithOneLine(ending, "port %d is in use".formatted(portal.port()));
    }

    @Test
    void aPortalWithoutItsPostgresEndsWithOneLine(@TempDir Path data) {
        var ending = RunningPortal.runToEnd(
                data,
                "--spring.profiles.active=production",
                "--spring.datasource.url=jdbc:postgresql://localhost:1/dapei");

        assertEndsWithOneLine(ending, "cannot reach PostgreSQL at jdbc:postgresql://localhost:1/dapei");
    }

    private static void assertEndsWithOneLine(RunningPortal.Ending ending, String reason) {
        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(ending.lines())
                .filteredOn(line -> line.contains("Dapei cannot start: "))
                .singleElement()
                .asString()
                .contains(reason);
        assertThat(ending.lines()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    }
}
