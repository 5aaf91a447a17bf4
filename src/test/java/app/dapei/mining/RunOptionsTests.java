package app.dapei.mining;

import static app.dapei.mining.MinedOrders.MAY;
import static app.dapei.mining.MinedOrders.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each option of a plan changes, in the database. */
@ModuleTest
class RunOptionsTests {

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    MinedOrders mined;

    @Autowired
    MiningRuns runs;

    @Autowired
    Associations associations;

    Shop shop;
    long tent;
    long mat;
    long soap;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = orders.product(shop, "TENT", 39900);
        mat = orders.product(shop, "MAT", 5900);
        soap = orders.product(shop, "SOAP", 900);
        place(5, 40, soap);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private void place(int day, int times, long... products) {
        for (int i = 0; i < times; i++) {
            orders.paid(shop, may(day), products);
        }
    }

    private MiningRun mine(RunOptions options) {
        var run = mined.mine(MAY.withOptions(options));
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.plan().options()).isEqualTo(options);
        return run;
    }

    private int together() {
        return associations.ofProduct(tent).stream()
                .mapToInt(rule -> rule.evidence().count())
                .sum();
    }

    @Test
    void samplesWholesaleOrdersInsteadOfLeavingThemOut() {
        place(5, 10, tent, mat);
        long[] many = LongStream.concat(
                        LongStream.of(tent, mat), LongStream.range(0, 8).map(i -> orders.product(shop, "X" + i, 100)))
                .toArray();
        place(6, 3, many);
        var plan = new MiningPlan(MAY.firstDay(), MAY.lastDay(), 5, 0, 3, 5);
        assertThat(mined.mine(plan).counts().leftOut()).isEqualTo(3);
        var sampled = mined.mine(plan.withOptions(RunOptions.NONE.withLongBaskets(RunOptions.LongBaskets.SAMPLE)));
        assertThat(sampled.counts().leftOut()).isZero();
        assertThat(sampled.counts().sampled()).isEqualTo(3);
        assertThat(sampled.counts().baskets()).isEqualTo(53);
    }

    @Test
    void countsVariantsAsOneProduct() {
        long red = orders.product(shop, "TENT-RED", 39900);
        long blue = orders.product(shop, "TENT-BLUE", 39900);
        place(5, 6, red, mat);
        place(5, 6, blue, mat);
        var apart = mined.mine(MAY);
        assertThat(associations.ofProduct(red).getFirst().evidence().count()).isEqualTo(6);
        assertThat(apart.counts().foldedProducts()).isZero();
        // the fixture names a product as its code: TENT-RED and TENT-BLUE share half of it only
        assertThat(mine(RunOptions.NONE.withFoldVariants(true)).counts().foldedProducts())
                .isZero();
        long small = orders.product(shop, "CAMPTENT-S", 39900);
        long large = orders.product(shop, "CAMPTENT-L", 39900);
        place(7, 5, small, mat);
        place(7, 5, large, mat);
        assertThat(mine(RunOptions.NONE.withFoldVariants(true)).counts().foldedProducts())
                .isEqualTo(1);
        assertThat(associations
                        .ofProduct(Math.min(small, large))
                        .getFirst()
                        .evidence()
                        .count())
                .isEqualTo(10);
    }

    @Test
    void tellsFirstOrdersFromThoseOfBuyersWhoReturn() {
        for (int buyer = 0; buyer < 8; buyer++) {
            orders.boughtBy(orders.paid(shop, may(3), soap), "buyer " + buyer);
            orders.boughtBy(orders.paid(shop, may(9), tent, mat), "buyer " + buyer);
        }
        place(5, 6, tent, mat);
        mine(RunOptions.NONE.withSegment(BuyerSegment.FIRST_ORDERS));
        assertThat(together()).isEqualTo(6);
        var returning = mine(RunOptions.NONE.withSegment(BuyerSegment.RETURNING));
        assertThat(returning.counts().baskets()).isEqualTo(8);
    }

    @Test
    void leavesOutPromotionWeeks() {
        // four quiet weeks and one in which all is bought with the tent
        for (int day = 1; day <= 28; day++) {
            place(day, 20, soap);
        }
        place(5, 10, tent, mat);
        place(20, 150, tent, mat);
        var all = mined.mine(MAY);
        assertThat(all.counts().promotionOrders()).isEqualTo(290);
        assertThat(together()).isEqualTo(160);
        mine(RunOptions.NONE.withPromotionWeeks(RunOptions.Biased.LEAVE_OUT));
        assertThat(together()).isEqualTo(10);
    }

    @Test
    void ranksByRecentOrdersWithAHalfLife() {
        long lamp = orders.product(shop, "LAMP", 2900);
        long chair = orders.product(shop, "CHAIR", 9900);
        place(1, 20, tent, mat);
        place(31, 15, lamp, chair);
        mined.mine(MAY);
        assertThat(associations.ofProduct(tent).getFirst().number()).isLessThan(2);
        mine(RunOptions.NONE.withHalfLifeDays(10));
        var old = associations.ofProduct(tent).getFirst();
        var recent = associations.ofProduct(lamp).getFirst();
        assertThat(recent.number()).isLessThan(old.number());
        assertThat(recent.recent()).isCloseTo(15, within(1e-4));
        assertThat(old.recent()).isCloseTo(20 * Math.pow(0.5, 3), within(1e-4));
        assertThat(old.evidence().count()).isEqualTo(20);
    }

    @Test
    void leavesOutWhatLargerSetsExplain() {
        long lamp = orders.product(shop, "LAMP", 2900);
        place(5, 20, tent, mat, lamp);
        place(5, 60, soap);
        place(6, 6, tent);
        place(6, 6, mat);
        place(6, 6, lamp);
        assertThat(mined.mine(MAY).counts().notIndependent()).isZero();
        var run = mine(RunOptions.NONE.withIndependentOnly(true));
        assertThat(run.counts().notIndependent()).isPositive();
        assertThat(together()).isZero();
    }

    @Test
    void failsWhereTheScopeIsGone() {
        place(5, 6, tent, mat);
        var run = mined.mine(MAY.withOptions(RunOptions.NONE.withScope(new RunScope("NOTHING", "1"))));
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isEqualTo(RunFailure.UNKNOWN_SCOPE);
    }

    @Test
    void foretellsWhatARunWouldLookAt() {
        place(5, 10, tent, mat);
        place(8, 2, tent, mat, soap);
        var estimate = runs.estimate(new MiningPlan(MAY.firstDay(), MAY.lastDay(), 5, 0, 3, 2));
        assertThat(estimate.orders()).isEqualTo(52);
        assertThat(estimate.longOrders()).isEqualTo(2);
        assertThat(estimate.lines()).isEqualTo(40 + 20);
        assertThat(estimate.products()).isEqualTo(3);
        assertThat(estimate.pairsAtMost()).isEqualTo(2);
        assertThat(estimate.fitsForCertain()).isTrue();
        assertThat(runs.estimate(MAY.within(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2)))
                        .orders())
                .isZero();
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatThrownBy(() -> RunOptions.NONE.withHalfLifeDays(0)).hasMessageContaining("[1, 3650]; got: 0");
        assertThatThrownBy(() -> new RunScope("", "1")).hasMessageContaining("1 to 20");
        assertThat(MAY.lastDays(7).firstDay()).isEqualTo(LocalDate.of(2026, 5, 25));
    }
}
