package app.dapei.experiments;

import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the winning arm the live one, where the arms are bundles; what a host plays, people change themselves. */
@Component
class WinnerOnAir {

    private final Bundles bundles;
    private final BundleDesk desk;

    WinnerOnAir(Bundles bundles, BundleDesk desk) {
        this.bundles = bundles;
        this.desk = desk;
    }

    void ship(ExperimentDetails experiment, int arm) {
        var setup = experiment.draft().setup();
        var winner = setup.arms().isEmpty() ? null : setup.arms().get(arm).bundleId();
        if (winner == null) {
            return;
        }
        if (setup.subject() == Subject.CARD_ORDER) {
            bringForward(winner);
            return;
        }
        bundles.find(winner)
                .filter(bundle -> bundle.state() != BundleState.LIVE && bundle.state() != BundleState.ARCHIVED)
                .ifPresent(bundle -> desk.publish(winner, bundle.version()));
        setup.arms().forEach(other -> {
            var loser = other.bundleId();
            if (loser != null && !loser.equals(winner)) {
                withdraw(loser);
            }
        });
    }

    private void withdraw(UUID loser) {
        bundles.find(loser)
                .filter(bundle -> bundle.state() == BundleState.LIVE)
                .ifPresent(bundle -> desk.unpublish(loser));
    }

    private void bringForward(UUID winner) {
        long published = bundles.find(winner).map(BundleRow::state).orElse(BundleState.DRAFT) == BundleState.LIVE
                ? bundles.count(BundleFilter.ALL)
                : 0;
        for (long step = 0; step < published; step++) {
            desk.move(winner, true);
        }
    }
}
