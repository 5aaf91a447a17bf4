package app.dapei.mining;

import static app.dapei.mining.MinedOrders.MAY;
import static app.dapei.mining.MinedOrders.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class RunComparisonsTests {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    MinedOrders mined;

    @Autowired
    RunComparisons comparisons;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    long tent;
    long mat;
    long lamp;
    long chair;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        tent = orders.product(shop, "TENT", 39900);
        mat = orders.product(shop, "MAT", 5900);
        lamp = orders.product(shop, "LAMP", 2900);
        chair = orders.product(shop, "CHAIR", 9900);
        long soap = orders.product(shop, "SOAP", 900);
        for (int i = 0; i < 100; i++) {
            orders.paid(shop, may(1 + i % 15), soap);
            orders.paid(shop, may(16 + i % 15), soap);
        }
        // first half: the tent with the mat in 10 of 40, with the lamp in 20; second half: mat in 30 of 40, chair in 10
        place(1, 10, tent, mat);
        place(1, 20, tent, lamp);
        place(1, 10, tent);
        place(16, 30, tent, mat);
        place(16, 10, tent, chair);
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

    private MiningRun half(int from, int to) {
        return mined.mine(
                MAY.within(MAY.firstDay().withDayOfMonth(from), MAY.firstDay().withDayOfMonth(to)));
    }

    @Test
    void tellsWhatIsNewGoneAndStronger() {
        long first = half(1, 15).id();
        long second = half(16, 31).id();
        assertThat(comparisons.changes(first, second, ChangeKind.STRONGER, TEN))
                .extracting(AssociationChange::antecedent, AssociationChange::consequent)
                .containsExactly(tuple(List.of(tent), mat));
        var stronger =
                comparisons.changes(first, second, ChangeKind.STRONGER, TEN).getFirst();
        assertThat(stronger.before().count()).isEqualTo(10);
        assertThat(stronger.after().count()).isEqualTo(30);
        assertThat(comparisons.changes(first, second, ChangeKind.NEW, TEN))
                .extracting(AssociationChange::consequent)
                .contains(chair)
                .doesNotContain(lamp, mat);
        assertThat(comparisons.changes(first, second, ChangeKind.GONE, TEN))
                .extracting(AssociationChange::consequent)
                .contains(lamp);
        assertThat(comparisons.changes(second, first, ChangeKind.WEAKER, TEN)).hasSize(1);
        assertThat(comparisons.summary(first, second))
                .containsEntry(ChangeKind.NEW, 2L)
                .containsEntry(ChangeKind.GONE, 2L)
                .containsEntry(ChangeKind.STRONGER, 1L)
                .containsEntry(ChangeKind.WEAKER, 0L);
    }

    @Test
    void storesTheAssociationsOfTheLastFiveRuns() {
        long first = half(1, 15).id();
        for (int i = 0; i < RunStore.RUNS_STORED; i++) {
            half(1, 15);
        }
        await().until(() -> rows(first) == 0);
        assertThat(comparisons.runs()).hasSize(RunStore.RUNS_STORED).noneMatch(run -> run.id() == first);
        assertThat(comparisons.runs().stream().mapToLong(run -> rows(run.id()))).allMatch(rows -> rows > 0);
    }

    private long rows(long runId) {
        return jdbc.sql("select count(*) from mining_association where run_id = ?")
                .param(runId)
                .query(Long.class)
                .single();
    }

    @Test
    void knowsNothingOfAnotherShopsRunsAndRefusesHosts() {
        long first = half(1, 15).id();
        long second = half(16, 31).id();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(comparisons.runs()).isEmpty();
        assertThat(comparisons.summary(first, second).values()).allMatch(number -> number == 0);
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> comparisons.runs()).isInstanceOf(AccessDeniedException.class);
    }
}
