package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers the first run to a shop that has orders and no associations yet. */
@Component
@Order(20)
class FirstRunStep implements NextStep {

    private final RunStore store;
    private final CurrentShop current;

    FirstRunStep(RunStore store, CurrentShop current) {
        this.store = store;
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        var mayStart = current.user()
                .map(PortalUser::role)
                .filter(role -> role == Role.MERCHANT || role == Role.ADMIN)
                .isPresent();
        return current.idIfAny()
                .filter(shopId -> mayStart && store.result(shopId).isEmpty())
                .map(store::orders)
                .filter(orders -> orders > 0)
                .map(orders -> new Offer("mining.next", List.of(orders), "mining.next.action", "mining"));
    }
}
