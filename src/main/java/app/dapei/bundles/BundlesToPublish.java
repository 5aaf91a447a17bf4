package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Sends the merchant to bundles that wait: published ones with a problem first, then drafts, then the first one. */
@Component
@Order(40)
class BundlesToPublish implements NextStep {

    private static final int MOST = 200;

    private final Bundles bundles;
    private final CurrentShop current;

    BundlesToPublish(Bundles bundles, CurrentShop current) {
        this.bundles = bundles;
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        boolean mayEdit = current.user()
                .map(PortalUser::role)
                .filter(role -> role.mayEdit())
                .isPresent();
        return mayEdit && current.idIfAny().isPresent() ? step() : Optional.empty();
    }

    private Optional<Offer> step() {
        var live = bundles.find(BundleFilter.ALL.withState(BundleState.LIVE), PageRequest.of(0, MOST));
        long unsound = live.stream().filter(row -> !row.worth().isSound()).count();
        if (unsound > 0) {
            return Optional.of(
                    new Offer("bundles.next.unsound", List.of(unsound), "bundles.next.see", "bundles?state=live"));
        }
        long drafts = bundles.count(BundleFilter.ALL.withState(BundleState.DRAFT));
        if (drafts > 0) {
            return Optional.of(
                    new Offer("bundles.next.drafts", List.of(drafts), "bundles.next.see", "bundles?state=draft"));
        }
        return live.isEmpty()
                ? Optional.of(new Offer("bundles.next.first", List.of(), "bundles.next.make", "bundles/new"))
                : Optional.empty();
    }
}
