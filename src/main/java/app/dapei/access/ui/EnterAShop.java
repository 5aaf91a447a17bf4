package app.dapei.access.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells an ADMIN who has entered no shop to do so. */
@Component
@Order(0)
class EnterAShop implements NextStep {

    private final CurrentShop current;

    EnterAShop(CurrentShop current) {
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        return current.user()
                .filter(user -> user.role() == Role.ADMIN && user.shopId() == null)
                .map(user -> new Offer("access.next.shop", List.of(), "access.next.shop.action", ShopsView.ROUTE));
    }
}
