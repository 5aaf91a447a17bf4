package app.dapei.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives every session its language and its net for failures, and every page its language and colour scheme. */
@Component
class ShellSetUp implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellSetUp.class);
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Preferences.language(init.getRequest()));
            init.getSession().setErrorHandler(ShellSetUp::report);
        });
        event.addIndexHtmlRequestListener(response -> {
            var request = response.getVaadinRequest();
            var html = response.getDocument().head().parent();
            if (html != null) {
                html.attr("lang", Preferences.language(request).toLanguageTag());
                html.attr("style", "color-scheme: " + Preferences.theme(request).colorScheme());
            }
        });
    }

    private static void report(ErrorEvent event) {
        if (event.getThrowable() instanceof ClientAbortException) {
            // whoever closes a page in the middle of an answer misses nothing
            return;
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", id, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notifications.failure(ui.getTranslation("shell.failure", id)));
        }
    }
}
