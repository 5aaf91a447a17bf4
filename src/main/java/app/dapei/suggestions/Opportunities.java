package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends the merchant to the opportunities that nobody has decided on yet. */
@Component
@Order(30)
class Opportunities implements NextStep {

    private final Suggestions suggestions;
    private final CurrentShop current;

    Opportunities(Suggestions suggestions, CurrentShop current) {
        this.suggestions = suggestions;
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        boolean mayEdit = current.user()
                .map(PortalUser::role)
                .filter(role -> role.mayEdit())
                .isPresent();
        if (!mayEdit || current.idIfAny().isEmpty()) {
            return Optional.empty();
        }
        int waiting = suggestions.opportunities().size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Offer("suggestions.next", List.of(waiting), "suggestions.next.see", "suggestions"));
    }
}
