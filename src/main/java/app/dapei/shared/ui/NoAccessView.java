package app.dapei.shared.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The person's role does not open this screen. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccessView extends RouteAccessDeniedError {

    private final ErrorPage page = new ErrorPage();

    NoAccessView() {
        getElement().appendChild(page.getElement());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        page.show("shell.error.no-access", page.getTranslation("shell.error.no-access.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
