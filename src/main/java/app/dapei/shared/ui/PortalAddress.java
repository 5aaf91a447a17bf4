package app.dapei.shared.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Complete addresses of the portal, as the reader's browser reaches it. */
public final class PortalAddress {

    private PortalAddress() {}

    /**
     * The complete address of a path; outside a request the path alone.
     *
     * @param path from the portal's root, with a slash
     */
    public static String of(String path) {
        var request = VaadinServletRequest.getCurrent();
        return request == null
                ? path
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path(path)
                        .toUriString();
    }
}
