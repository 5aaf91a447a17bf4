package app.dapei.access.ui;

import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Keeps a changed sign-in for the requests to come. */
final class KeptSignIn {

    private KeptSignIn() {}

    static void keep(SecurityContext context) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
