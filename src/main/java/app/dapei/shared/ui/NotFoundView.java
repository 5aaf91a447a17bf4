package app.dapei.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The address leads nowhere; a thing of another shop answers the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends RouteNotFoundError {

    private final ErrorPage page = new ErrorPage();

    NotFoundView() {
        getElement().appendChild(page.getElement());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        page.show(
                "shell.error.not-found",
                page.getTranslation(
                        "shell.error.not-found.text", event.getLocation().getPath()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
