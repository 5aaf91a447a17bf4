package app.dapei.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether the portal carries demonstration shops, whose sign-ins the login page then shows.
 *
 * @param enabled {@code dapei.demo.enabled}
 */
@ConfigurationProperties("dapei.demo")
public record DemoSettings(boolean enabled) {}
