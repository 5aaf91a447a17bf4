package app.dapei.shared.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the portal is, once it answers. */
@Component
class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            LOG.info(
                    "Dapei is ready: {}",
                    address(
                            context.getWebServer().getPort(),
                            event.getApplicationContext().getEnvironment()));
        }
    }

    static String address(int port, Environment environment) {
        var scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                        || environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        var path = environment.getProperty("server.servlet.context-path", "");
        return scheme + "://localhost:" + port + path;
    }
}
