package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.ShippingDecision.Verdict;
import app.dapei.live.Room;
import app.dapei.live.ViewerArms;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ModuleTest
class ViewerSplitModuleTests {

    @Autowired
    Experiments experiments;

    @Autowired
    ExperimentResults results;

    @Autowired
    ViewerArms arms;

    @Autowired
    VerdictWatch watch;

    @Autowired
    TrialFixtures trials;

    @Autowired
    OrderFixtures orders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    private Shop shop;
    private Room room;

    private void open() {
        shop = trials.shop();
        room = trials.room(shop);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void givesAViewerTheSameArmAlwaysAndCountsOnlyWhoSawIt() {
        open();
        var id = started(ReadingMode.ANY_TIME);
        var first = arms.of(room, "viewer-1").getFirst();
        assertThat(first.experimentId()).isEqualTo(id);
        assertThat(arms.of(room, "viewer-1").getFirst().arm()).isEqualTo(first.arm());
        arms.of(room, "viewer-2");
        arms.seen(room, "viewer-1", id);
        arms.seen(room, "viewer-1", id);
        var health = results.of(id).orElseThrow().health();
        assertThat(health.assigned()).isEqualTo(2);
        assertThat(health.units().get(first.arm())).isEqualTo(1);
        assertThat(health.units().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
    }

    @Test
    void sumsOrdersOfViewersAfterTheirFirstSight() {
        open();
        var id = started(ReadingMode.ANY_TIME);
        long tent = orders.product(shop, "TENT", 10_000);
        long mat = orders.product(shop, "MAT", 2_000);
        var before = Instant.now().minus(Duration.ofDays(40));
        int[] seen = new int[2];
        int[] bought = new int[2];
        for (int viewer = 0; viewer < 400; viewer++) {
            var key = "v" + viewer;
            int arm = arms.of(room, key).getFirst().arm();
            arms.seen(room, key, id);
            seen[arm]++;
            if (viewer % 10 == 0) {
                orders.paidBy(shop, key, before, tent);
            }
            if (viewer % (arm == 0 ? 8 : 3) == 0) {
                bought[arm]++;
                orders.paidBy(shop, key, Instant.now().plusSeconds(60), tent, mat);
            }
        }
        var reading = results.of(id).orElseThrow().reading().orElseThrow();
        var conversion = reading.metrics().getFirst();
        for (int arm = 0; arm < 2; arm++) {
            assertThat(conversion.arms().get(arm).units()).isEqualTo(seen[arm]);
            assertThat(conversion.arms().get(arm).total()).isEqualTo(bought[arm]);
        }
        var aov = reading.metrics().get(1);
        assertThat(aov.arms().getFirst().mean().orElseThrow()).isCloseTo(120.0, within(1e-9));
        assertThat(reading.leader()).isEqualTo(1);
        assertThat(reading.decision().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
        assertThat(results.of(id).orElseThrow().breakdown().segments())
                .anyMatch(segment -> segment.kind().equals("former"));
    }

    @Test
    void saysWhenRevenueIsTooSkewedForSoFewViewers() {
        open();
        var id = trials.started(ExperimentFixtures.draft(
                "Mat or lamp",
                Design.VIEWER_SPLIT,
                ReadingMode.ANY_TIME,
                List.of(
                        new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0),
                        new Setup.ChosenMetric("REVENUE_PER_VIEWER", MetricRole.SECONDARY, 0))));
        long tent = orders.product(shop, "TENT", 10_000);
        for (int viewer = 0; viewer < 100; viewer++) {
            arms.of(room, "v" + viewer);
            arms.seen(room, "v" + viewer, id);
            if (viewer % 10 == 0) {
                orders.paidBy(shop, "v" + viewer, Instant.now().plusSeconds(60), tent);
            }
        }
        // one of ten pays the same: skewness (1 − 0.2)/√0.09 = 8/3, and 355·64/9 = 2,524.4
        assertThat(results.of(id).orElseThrow().doubts())
                .contains(new ExperimentResult.Doubt(ExperimentResult.Doubt.Kind.SKEWED, 2525));
    }

    @Test
    void saysWhenARatioIsTooSkewedForSoFewViewers() {
        open();
        var id = started(ReadingMode.ANY_TIME);
        long tent = orders.product(shop, "TENT", 10_000);
        long yacht = orders.product(shop, "YACHT", 110_000);
        for (int viewer = 0; viewer < 100; viewer++) {
            arms.of(room, "v" + viewer);
            arms.seen(room, "v" + viewer, id);
            if (viewer % 10 == 0) {
                orders.paidBy(shop, "v" + viewer, Instant.now().plusSeconds(60), viewer == 0 ? yacht : tent);
            }
        }
        // an order is worth 200 on average; nine of a hundred viewers are 100 below it, one 900 above, the others 0:
        // skewness 7.2e8/100/(900000/100)^1.5 = 8.4327, and 355 times its square 25,244.4
        assertThat(results.of(id).orElseThrow().doubts())
                .contains(new ExperimentResult.Doubt(ExperimentResult.Doubt.Kind.SKEWED, 25_245));
    }

    @Test
    void hidesTheNumbersUntilThePlanIsFulfilled() {
        open();
        var id = started(ReadingMode.ONCE);
        arms.of(room, "v");
        arms.seen(room, "v", id);
        assertThat(results.of(id).orElseThrow().reading()).isEmpty();
    }

    @Test
    void saysWhenLateReturnsTurnAVerdictThatWasGiven() {
        open();
        var id = started(ReadingMode.ANY_TIME);
        long tent = orders.product(shop, "TENT", 10_000);
        for (int viewer = 0; viewer < 600; viewer++) {
            var key = "v" + viewer;
            arms.of(room, key);
            arms.seen(room, key, id);
            if (viewer % 3 < 2) {
                orders.paidBy(shop, key, Instant.now().plusSeconds(60), tent);
            }
        }
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        assertThat(experiments.get(id).ended().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
        jdbc.sql("update purchase_order set status = 'CANCELLED' where shop_id = ? and buyer_key not like '%1'"
                        + " and buyer_key in (select viewer_key from experiment_exposure where experiment_id = ?"
                        + " and arm = 1)")
                .params(shop.id(), id)
                .update();
        watched();
        assertThat(experiments.get(id).ended().laterVerdict()).isEqualTo(Verdict.ROLL_BACK);
        assertThat(results.of(id).orElseThrow().doubts())
                .anyMatch(doubt -> doubt.kind() == ExperimentResult.Doubt.Kind.VERDICT_CHANGED);
    }

    @Test
    void saysWhenLateRefundsTurnAVerdictThatWasGiven() {
        open();
        var id = trials.started(ExperimentFixtures.draft(
                "Mat or lamp",
                Design.VIEWER_SPLIT,
                ReadingMode.ANY_TIME,
                List.of(new Setup.ChosenMetric("REVENUE_PER_VIEWER_NET", MetricRole.GOAL, 0))));
        long tent = orders.product(shop, "TENT", 10_000);
        for (int viewer = 0; viewer < 400; viewer++) {
            arms.of(room, "v" + viewer);
            arms.seen(room, "v" + viewer, id);
            if (viewer % 2 == 0) {
                orders.paidBy(shop, "v" + viewer, Instant.now().plusSeconds(60), tent);
            }
        }
        results.stop(id, new Ending(ExperimentDecision.NO_CHANGE, null, ""));
        assertThat(experiments.get(id).ended().verdict()).isEqualTo(Verdict.KEEP_RUNNING);
        jdbc.sql("""
            insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity, refunded,
                                     returned_at, buyer_key)
            select o.shop_id, o.platform, o.external_no, '1', o.id, ?, 1, o.amount, ?, o.buyer_key
            from purchase_order o join experiment_exposure e on e.shop_id = o.shop_id and e.viewer_key = o.buyer_key
            where o.shop_id = ? and e.experiment_id = ? and e.arm = 1 and o.buyer_key not like '%0'
            """)
                .params(tent, Timestamp.from(Instant.now().plusSeconds(3600)), shop.id(), id)
                .update();
        watched();
        assertThat(experiments.get(id).ended().laterVerdict()).isEqualTo(Verdict.ROLL_BACK);
    }

    @Test
    void keepsShopsApart() {
        open();
        var id = started(ReadingMode.ANY_TIME);
        var mine = room;
        arms.of(mine, "v");
        acting.signIn(acting.newShop(), Role.ANALYST);
        assertThatThrownBy(() -> results.of(id)).isInstanceOf(UnknownExperimentException.class);
        assertThatThrownBy(() -> results.note(id, "text")).isInstanceOf(UnknownExperimentException.class);
        assertThat(results.notes(id)).isEmpty();
        open();
        assertThat(arms.of(room, "v")).isEmpty();
    }

    private void watched() {
        var merchant = SecurityContextHolder.getContext();
        acting.nobody();
        watch.watch(shop.id());
        SecurityContextHolder.setContext(merchant);
    }

    private UUID started(ReadingMode mode) {
        return trials.started(ExperimentFixtures.viewerSplit("Mat or lamp", mode));
    }
}
