package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A screen could not be built; the number it shows stands in the log beside the cause. */
@Tag("div")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Component implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    private final ErrorPage page = new ErrorPage();

    FailureView() {
        getElement().appendChild(page.getElement());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {}", id, event.getLocation().getPath(), parameter.getException());
        page.show("shell.error.failure", page.getTranslation("shell.error.failure.text", id));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
