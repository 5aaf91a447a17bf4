package app.dapei.checkout.ui;

import app.dapei.access.CurrentShop;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.ui.parts.BundlePanel;
import app.dapei.checkout.Waitlist;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a bundle's screen: how many viewers wait for it, and what came of those who were told that it is back. */
@org.springframework.stereotype.Component
@Order(10)
class WaitlistPanel implements BundlePanel {

    private final Waitlist waitlist;
    private final CurrentShop current;

    WaitlistPanel(Waitlist waitlist, CurrentShop current) {
        this.waitlist = waitlist;
        this.current = current;
    }

    @Override
    public String titleKey() {
        return "checkout.waitlist";
    }

    @Override
    public Optional<Component> content(BundleRow bundle) {
        return waitlist.demand(bundle.id()).map(demand -> new WaitlistFigures(current.get(), demand));
    }
}
