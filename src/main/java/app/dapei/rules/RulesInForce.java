package app.dapei.rules;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the overview that rules are changing bundles. */
@Component
@Order(15)
class RulesInForce implements NextStep {

    private final FiringStore firings;
    private final CurrentShop current;

    RulesInForce(FiringStore firings, CurrentShop current) {
        this.firings = firings;
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        boolean mayEdit =
                current.user().map(PortalUser::role).map(role -> role.mayEdit()).orElse(false);
        if (!mayEdit || current.idIfAny().isEmpty()) {
            return Optional.empty();
        }
        int count = firings.inForce(current.id()).size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Offer("rules.next", List.of(count), "rules.next.go", "stock-rules"));
    }
}
