package app.dapei.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Chromium that browser tests drive: the one that the environment variable {@value #VARIABLE} names, else the one on
 * the PATH, else the one of the npm package {@code @sparticuz/chromium}, which is fetched once. Where there is none, the
 * test fails and says so; it is never skipped.
 *
 * @param executable the browser
 * @param environment what its process needs beyond our own environment
 * @param sandboxed whether it can use its sandbox
 */
record Chromium(Path executable, Map<String, String> environment, boolean sandboxed) {

    static final String VARIABLE = "DAPEI_CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC_CHROME = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    static Chromium find() {
        return find(
                System.getenv(VARIABLE),
                System.getenv().getOrDefault("PATH", ""),
                Path.of("").toAbsolutePath());
    }

    static Chromium find(@Nullable String named, String path, Path project) {
        if (named != null && !named.isBlank()) {
            return installed(Path.of(named));
        }
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator))
                                .filter(folder -> !folder.isBlank())
                                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve)),
                        Stream.of(MAC_CHROME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::installed)
                .orElseGet(() -> ChromiumPackage.in(project).fetched());
    }

    private static Chromium installed(Path executable) {
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException("%s is %s, which is no program: set it to a Chromium or Chrome, or unset it"
                    .formatted(VARIABLE, executable));
        }
        // Chromium refuses its sandbox to root.
        return new Chromium(executable, Map.of(), !"root".equals(System.getProperty("user.name")));
    }

    /** Playwright that never downloads a browser of its own. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    BrowserType.LaunchOptions launchOptions() {
        var variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setEnv(variables)
                .setChromiumSandbox(sandboxed)
                .setHeadless(true)
                .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"));
    }
}
