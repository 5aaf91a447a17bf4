package app.dapei.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives browser tests the shared portal, the shared browser and a page of their own. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Set<Class<?>> OFFERED = Set.of(RunningPortal.class, Browser.class, Page.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (type == RunningPortal.class) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(RunningPortal.class, key -> RunningPortal.start(), RunningPortal.class);
        }
        return type == Browser.class ? browser(context) : pageOfTest(context).page();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var opened = context.getStore(NAMESPACE).get(OpenedPage.class, OpenedPage.class);
        if (opened != null && context.getExecutionException().isPresent()) {
            var picture = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName() + ".png";
            opened.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/portal", picture))
                            .setFullPage(true));
        }
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(OpenedBrowser.class, key -> OpenedBrowser.open(), OpenedBrowser.class)
                .browser();
    }

    private static OpenedPage pageOfTest(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(OpenedPage.class, key -> OpenedPage.open(browser(context)), OpenedPage.class);
    }

    private record OpenedBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

        static OpenedBrowser open() {
            var chromium = Chromium.find();
            var playwright = Chromium.playwright();
            return new OpenedBrowser(playwright, playwright.chromium().launch(chromium.launchOptions()));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private record OpenedPage(BrowserContext browserContext, Page page) implements AutoCloseable {

        static OpenedPage open(Browser browser) {
            var context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-US"));
            return new OpenedPage(context, context.newPage());
        }

        @Override
        public void close() {
            browserContext.close();
        }
    }
}
