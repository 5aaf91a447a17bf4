package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.bundles.core.SlotRole;
import app.dapei.experiments.ExperimentResult.Doubt;
import app.dapei.experiments.core.MetricRole;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where arms sell from one stock, a sale in one is missing in the other, and the result says so. */
@ModuleTest
class SharedStockModuleTests {

    @Autowired
    TrialFixtures trials;

    @Autowired
    ExperimentResults results;

    @Autowired
    BundleDesk desk;

    @Autowired
    OrderFixtures orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    private Shop shop;
    private long tent;
    private long mat;

    @BeforeEach
    void openAShop() {
        shop = trials.shop();
        tent = orders.product(shop, "TENT", 40_000);
        mat = orders.product(shop, "MAT", 9_900);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void isDoubtfulWhenWhatTheArmsShareRanOut() {
        var id = started(tent, tent);
        sell(tent, 3, 0);
        assertThat(doubts(id)).containsExactly(new Doubt(Doubt.Kind.STOCK_RAN_OUT, 1));
    }

    @Test
    void saysHowMuchOfTheSharedStockWasSold() {
        var id = started(tent, tent);
        sell(tent, 3, 7);
        assertThat(doubts(id)).containsExactly(new Doubt(Doubt.Kind.STOCK_SHARED, 0.3));
    }

    @Test
    void whatIsSuppliedAfterTheEndDoesNotHideThatItRanOut() {
        var id = started(tent, tent);
        orders.paid(shop, Instant.now(), tent);
        moved(tent, Instant.now(), -1);
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        moved(tent, Instant.now().plusSeconds(60), 500);
        left(tent, 500);
        assertThat(doubts(id)).containsExactly(new Doubt(Doubt.Kind.STOCK_RAN_OUT, 1));
    }

    @Test
    void whatRunsOutAfterTheEndIsNoDoubt() {
        var id = started(tent, tent);
        orders.paid(shop, Instant.now(), tent);
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        moved(tent, Instant.now().plusSeconds(60), -20);
        left(tent, 0);
        assertThat(doubts(id)).isEmpty();
    }

    @Test
    void whatRanOutAndCameAgainDidRunOut() {
        var id = started(tent, tent);
        var now = Instant.now();
        orders.paid(shop, now.plusSeconds(1), tent);
        moved(tent, now.plusSeconds(2), -5);
        moved(tent, now.plusSeconds(3), 100);
        left(tent, 100);
        assertThat(doubts(id)).containsExactly(new Doubt(Doubt.Kind.STOCK_RAN_OUT, 1));
    }

    private void moved(long product, Instant at, long change) {
        jdbc.sql("insert into stock_entry (shop_id, product_id, at, source, change, on_hand, actor)"
                        + " values (?, ?, ?, 'hand', ?, 0, 'lin')")
                .params(shop.id(), product, Timestamp.from(at), change)
                .update();
    }

    @Test
    void isSilentWhereLittleWasSoldOrNothingIsShared() {
        var shared = started(tent, tent);
        sell(tent, 3, 8);
        assertThat(doubts(shared)).isEmpty();
        var apart = started(tent, orders.product(shop, "HUT", 50_000));
        sell(mat, 3, 0);
        sell(tent, 3, 0);
        assertThat(doubts(apart)).isEmpty();
    }

    private List<Doubt> doubts(UUID id) {
        return results.of(id).orElseThrow().doubts();
    }

    private void sell(long product, int sold, int left) {
        for (int number = 0; number < sold; number++) {
            orders.paid(shop, Instant.now().plusSeconds(1), product);
        }
        left(product, left);
    }

    private void left(long product, int left) {
        jdbc.sql("update product set stock = ? where id = ?")
                .params(left, product)
                .update();
    }

    /** With an arm for each main product: the first with a mat, the second with a lamp. */
    private UUID started(long first, long second) {
        var number = UUID.randomUUID().toString().substring(0, 6);
        var lamp = orders.product(shop, "LAMP " + number, 12_900);
        var arms = List.of(
                new Setup.ArmPlan(0.5, published(first, mat, "A " + number), ""),
                new Setup.ArmPlan(0.5, published(second, lamp, "B " + number), ""));
        var plain = ExperimentFixtures.viewerSplit("Split", ReadingMode.ONCE);
        var setup = new Setup(
                Design.VIEWER_SPLIT,
                Subject.BUNDLE,
                arms,
                Setup.Audience.EVERYBODY,
                Setup.Windows.USUAL,
                Setup.Bandit.USUAL,
                new Setup.Reading(ReadingMode.ONCE, 1),
                Setup.Maturity.USUAL,
                List.of(new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0)));
        return trials.started(
                new ExperimentDraft("Split", "", "buyers", false, List.of("A", "B"), plain.plan(), 7, setup));
    }

    private UUID published(long main, long other, String name) {
        var id = desk.add(new BundleDraft(
                name,
                null,
                "",
                main,
                1,
                List.of(new BundleSlot(other, 1, SlotRole.COMPLEMENT, true)),
                new PriceRule.PercentOff(500)));
        desk.publish(id, 0);
        return id;
    }
}
