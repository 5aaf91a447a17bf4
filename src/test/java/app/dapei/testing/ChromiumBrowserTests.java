package app.dapei.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BrowserTest
class ChromiumBrowserTests {

    @Test
    void laysOutAndRunsAPageInARealBrowser(Browser browser, Page page) {
        assertThat(browser.browserType().name()).isEqualTo("chromium");

        page.setContent("<button onclick=\"document.title = '搭配'\">按</button>");
        page.locator("button").click();

        assertThat(page.title()).isEqualTo("搭配");
    }

    @Test
    void prefersTheBrowserThatTheVariableNamesToTheOneOnThePath(@TempDir Path folder) throws Exception {
        var named = executable(folder.resolve("named"));
        executable(folder.resolve("chromium"));

        assertThat(Chromium.find(named.toString(), folder.toString(), folder).executable())
                .isEqualTo(named);
        assertThat(Chromium.find(null, folder.toString(), folder))
                .extracting(Chromium::executable, Chromium::environment)
                .containsExactly(folder.resolve("chromium"), Map.of());
    }

    @Test
    void refusesAVariableThatNamesNoProgram(@TempDir Path folder) {
        assertThatThrownBy(() -> Chromium.find(folder.resolve("nothing").toString(), "", folder))
                .hasMessageContaining(Chromium.VARIABLE)
                .hasMessageContaining("nothing");
    }

    private static Path executable(Path file) throws Exception {
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
