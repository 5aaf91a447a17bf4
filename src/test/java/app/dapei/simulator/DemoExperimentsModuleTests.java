package app.dapei.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.ExperimentResults;
import app.dapei.experiments.ExperimentState;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DemoExperimentsModuleTests {

    @Autowired
    DemoExperiments demo;

    @Autowired
    Experiments experiments;

    @Autowired
    ExperimentResults results;

    @Autowired
    BundleDesk desk;

    @Autowired
    OrderFixtures orders;

    @Autowired
    Acting acting;

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void findsThePlantedEffectsAndNothingWhereNothingWasPlanted() {
        var shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        long tent = orders.product(shop, "TENT", 40_000);
        bundle(tent, orders.product(shop, "MAT", 9_900), "Tent and mat");
        bundle(tent, orders.product(shop, "LAMP", 12_900), "Tent and lamp");
        demo.addTo(shop, "room-x", 20261111);
        demo.addTo(shop, "room-x", 20261111);
        var all = experiments.latest();
        assertThat(all).hasSize(3);
        for (var one : all) {
            var result = results.of(one).orElseThrow();
            assertThat(result.health().split().isBroken()).isFalse();
            if (one.state() == ExperimentState.STOPPED) {
                shipped(one, result);
            } else {
                assertThat(verdict(result)).isEqualTo(Verdict.KEEP_RUNNING);
                assertThat(compared(result).interval().contains(0)).isTrue();
            }
        }
    }

    private static void shipped(ExperimentDetails one, ExperimentResult result) {
        assertThat(one.ended().verdict()).isEqualTo(Verdict.SHIP);
        assertThat(verdict(result)).isEqualTo(Verdict.SHIP);
        double planted = one.draft().setup().design().isPlayed() ? 0.05 : 0.032;
        assertThat(compared(result).interval().contains(planted)).isTrue();
        assertThat(result.finalAfter()).isEmpty();
    }

    private static Verdict verdict(ExperimentResult result) {
        return result.reading().orElseThrow().decision().verdict();
    }

    private static Compared compared(ExperimentResult result) {
        return (Compared) result.reading()
                .orElseThrow()
                .metrics()
                .getFirst()
                .comparisons()
                .getFirst();
    }

    private void bundle(long main, long other, String name) {
        var id = desk.add(new BundleDraft(
                name,
                null,
                "",
                main,
                1,
                List.of(new BundleSlot(other, 1, SlotRole.COMPLEMENT, true)),
                new PriceRule.PercentOff(500)));
        desk.publish(id, 0);
    }
}
