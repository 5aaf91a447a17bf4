package app.dapei.checkout.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.ui.parts.BundlePanel;
import app.dapei.checkout.PortalOrders;
import app.dapei.checkout.ReturnFigures;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On a bundle's screen: what a buyer would get back who returns one item, and whether bundling makes units come back. */
@org.springframework.stereotype.Component
@Order(30)
class ReturnsPanel implements BundlePanel {

    private final PortalOrders orders;
    private final ReturnFigures figures;
    private final CurrentShop current;

    ReturnsPanel(PortalOrders orders, ReturnFigures figures, CurrentShop current) {
        this.orders = orders;
        this.figures = figures;
        this.current = current;
    }

    @Override
    public String titleKey() {
        return "checkout.returns";
    }

    @Override
    public Optional<Component> content(BundleRow bundle) {
        boolean mayRead = current.user()
                .map(PortalUser::role)
                .filter(Role::mayReadFigures)
                .isPresent();
        return mayRead
                ? bundle.worth()
                        .quote()
                        .map(quote -> new ReturnTable(
                                current.get(), bundle, quote, orders.terms().returns(), figures.of(bundle.id())))
                : Optional.empty();
    }
}
