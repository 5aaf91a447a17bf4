package app.dapei.access.ui;

import app.dapei.access.CurrentShop;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Sends an ADMIN who has entered no shop to the list of shops, from every screen but those that need none. So the other
 * modules' screens may take a shop for granted.
 */
@Component
class ShopGuard implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    /** First part of the addresses that need no shop; the empty one is the overview. */
    private static final Set<String> WITHOUT_SHOP =
            Set.of("", ShopsView.ROUTE, PeopleView.ROUTE, PasswordView.ROUTE, "audit");

    private final transient CurrentShop current;

    ShopGuard(CurrentShop current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    /** Whether the signed-in person can open an address as things are. */
    boolean lets(String firstSegment) {
        return current.user().isEmpty() || current.idIfAny().isPresent() || WITHOUT_SHOP.contains(firstSegment);
    }

    private void check(BeforeEnterEvent event) {
        var open = event.isErrorEvent() || event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
        if (!open && !lets(event.getLocation().getFirstSegment())) {
            event.forwardTo(ShopsView.class, QueryParameters.of(ShopsView.ASKED, ""));
        }
    }
}
