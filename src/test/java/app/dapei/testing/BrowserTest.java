package app.dapei.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser against the packaged portal; its class is named {@code …BrowserTests}, so that it runs in
 * {@code verify}, after {@code package}.
 *
 * <p>Its methods may ask for
 *
 * <ul>
 *   <li>{@link RunningPortal}: the portal with demo data that all browser tests share,
 *   <li>{@code com.microsoft.playwright.Browser}: the one Chromium, for contexts of one's own (several users, a phone),
 *   <li>{@code com.microsoft.playwright.Page}: a fresh page, 1440 × 900, English, signed in as nobody, closed after the
 *       test. When the test fails its picture is in {@code target/portal}.
 * </ul>
 *
 * <pre>{@code
 * @BrowserTest
 * class SignInBrowserTests {
 *     @Test
 *     void showsTheOverviewAfterSigningIn(RunningPortal portal, Page page) {
 *         page.navigate(portal.url("/login"));
 * }</pre>
 *
 * <p>To run one by hand: {@code ./mvnw -DskipTests package}, then {@code ./mvnw failsafe:integration-test
 * -Dit.test=SignInBrowserTests}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
