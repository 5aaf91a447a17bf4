package app.dapei.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.audit.AuditTrail;
import app.dapei.experiments.core.MetricRole;
import app.dapei.live.Room;
import app.dapei.live.RoomCode;
import app.dapei.live.Rooms;
import app.dapei.live.ViewerArms;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class BanditRoundsModuleTests {

    @Autowired
    Experiments experiments;

    @Autowired
    ExperimentResults results;

    @Autowired
    BanditRounds rounds;

    @Autowired
    RunningTrials running;

    @Autowired
    ViewerArms arms;

    @Autowired
    Rooms rooms;

    @Autowired
    OrderFixtures orders;

    @Autowired
    AuditTrail audit;

    @Autowired
    Acting acting;

    private Shop shop;
    private Room room;
    private long tent;
    private UUID id;

    @BeforeEach
    void startABandit() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        room = rooms.add(
                shop.id(), new RoomCode("r" + UUID.randomUUID().toString().substring(0, 8)), "房", "Room");
        tent = orders.product(shop, "TENT", 10_000);
        id = experiments.plan(ExperimentFixtures.draft(
                "Tent or hut",
                Design.BANDIT,
                ReadingMode.ONCE,
                List.of(new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0))));
        experiments.start(id);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void sharesStayUntilEveryArmHasItsLeastViewers() {
        viewers(150, new int[] {4, 2});
        round();
        assertThat(results.shares(id))
                .singleElement()
                .satisfies(period -> assertThat(period.shares()).containsExactly(0.5, 0.5));
    }

    @Test
    void theBetterArmGetsAllThatTheFloorLeaves() {
        var before = viewers(400, new int[] {10, 2});
        round();
        var moved = results.shares(id).getLast();
        // 10 % against 50 % of some 200 each: 10 standard errors, so the chance is 1 and the shares are the floor of 5
        // %
        assertThat(moved.bestChances().get(1)).isCloseTo(1, within(1e-9));
        assertThat(moved.shares().get(0)).isCloseTo(0.05, within(1e-9));
        assertThat(moved.shares().get(1)).isCloseTo(0.95, within(1e-9));
        assertThat(audit.acts()).contains("EXPERIMENT_SHARES_MOVED");
        before.forEach((viewer, arm) ->
                assertThat(arms.of(room, viewer).getFirst().arm()).as(viewer).isEqualTo(arm));
    }

    @Test
    void anArmThatSoldNothingLosesItsTrafficToo() {
        viewers(400, new int[] {1_000_000, 4});
        round();
        assertThat(results.shares(id).getLast().shares().get(1)).isCloseTo(0.95, within(1e-6));
    }

    @Test
    void staysAnalysableAfterItsSharesMoved() {
        viewers(400, new int[] {10, 2});
        round();
        arms.of(room, "late");
        arms.seen(room, "late", id);
        var health = results.of(id).orElseThrow().health();
        assertThat(health.split().isBroken()).isFalse();
        assertThat(health.units().stream().mapToLong(Long::longValue).sum()).isEqualTo(401);
    }

    /** Lets viewers come, of whom every so manieth of an arm buys. */
    private HashMap<String, Integer> viewers(int count, int[] every) {
        var known = new HashMap<String, Integer>();
        var seen = new int[2];
        for (int number = 0; number < count; number++) {
            var viewer = "v" + number;
            int arm = arms.of(room, viewer).getFirst().arm();
            arms.seen(room, viewer, id);
            known.put(viewer, arm);
            if (++seen[arm] % every[arm] == 0) {
                orders.paidBy(shop, viewer, Instant.now().plusSeconds(60), tent);
            }
        }
        return known;
    }

    private void round() {
        rounds.round(running.ofShop(shop.id()).getFirst());
    }
}
