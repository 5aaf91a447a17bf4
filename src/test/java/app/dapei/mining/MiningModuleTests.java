package app.dapei.mining;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class MiningModuleTests {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final MiningPlan PLAN =
            new MiningPlan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), 5, 0, 3, 100);

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    MiningRuns runs;

    @Autowired
    Associations associations;

    @Autowired
    RunStore store;

    @Autowired
    RunQueue queue;

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
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    /** 20 orders of tent and mat, 5 of the tent alone, 75 of soap alone. */
    private void placeOrders() {
        for (int i = 0; i < 20; i++) {
            orders.paid(shop, NOON.plus(i, ChronoUnit.HOURS), tent, mat);
        }
        for (int i = 0; i < 5; i++) {
            orders.paid(shop, NOON.plus(i, ChronoUnit.DAYS), tent);
        }
        for (int i = 0; i < 75; i++) {
            orders.paid(shop, NOON.plus(i, ChronoUnit.MINUTES), soap);
        }
    }

    private MiningRun mine(MiningPlan plan) {
        long id = runs.start(plan);
        await().atMost(30, SECONDS)
                .until(() -> !store.find(shop.id(), id).orElseThrow().state().isActive());
        return runs.find(id).orElseThrow();
    }

    @Test
    void findsWhatIsBoughtTogetherWithItsCounts() {
        placeOrders();
        var run = mine(PLAN);
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.counts().baskets()).isEqualTo(100);
        var found = associations.ofProduct(tent);
        assertThat(found).hasSize(1);
        var rule = found.getFirst();
        assertThat(rule.antecedent()).containsExactly(tent);
        assertThat(rule.consequent()).isEqualTo(mat);
        var evidence = rule.evidence();
        assertThat(List.of(evidence.count(), evidence.antecedentCount(), evidence.consequentCount()))
                .containsExactly(20, 25, 20);
        // 0.8 of the tent's orders against 0.2 of all
        assertThat(evidence.lift()).isCloseTo(4.0, within(1e-12));
        assertThat(rule.logQValue()).isLessThan(Math.log(1e-10));
    }

    @Test
    void leavesOutGiftsAndCancelledOrdersAndOtherDays() {
        for (int i = 0; i < 10; i++) {
            orders.gift(shop, orders.paid(shop, NOON, tent), mat);
            orders.cancelled(shop, NOON, tent, mat);
            orders.paid(shop, NOON.plus(60, ChronoUnit.DAYS), tent, mat);
        }
        var run = mine(PLAN);
        assertThat(run.counts().baskets()).isEqualTo(10);
        assertThat(associations.count(AssociationFilter.ALL)).isZero();
    }

    @Test
    void keepsTheFormerResultWhenARunFindsNoOrders() {
        placeOrders();
        var first = mine(PLAN);
        var second = mine(new MiningPlan(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), 5, 0, 3, 100));
        assertThat(second.state()).isEqualTo(RunState.FAILED);
        assertThat(second.failure()).isEqualTo(RunFailure.NO_ORDERS);
        assertThat(runs.result().orElseThrow().id()).isEqualTo(first.id());
        assertThat(associations.ofProduct(tent)).isNotEmpty();
    }

    @Test
    void replacesTheFormerResultAsAWhole() {
        placeOrders();
        mine(PLAN);
        var second = mine(new MiningPlan(PLAN.firstDay(), PLAN.lastDay(), 21, 0, 3, 100));
        assertThat(second.state()).isEqualTo(RunState.DONE);
        assertThat(associations.count(AssociationFilter.ALL)).isZero();
        assertThat(runs.history(PageRequest.of(0, 10)))
                .extracting(MiningRun::state)
                .containsExactly(RunState.DONE, RunState.DONE);
    }

    @Test
    void refusesASecondRunOfTheShopWhileOneIsActive() {
        store.add(shop.id(), PLAN, "somebody", Clock.systemUTC().instant());
        assertThatThrownBy(() -> runs.start(PLAN)).isInstanceOf(RunActiveException.class);
    }

    @Test
    void writesDownAsInterruptedWhatTheLastStopCutOff() {
        placeOrders();
        var first = mine(PLAN);
        long cut = store.add(shop.id(), PLAN, "somebody", Clock.systemUTC().instant());
        store.started(cut, Clock.systemUTC().instant());
        queue.run(new DefaultApplicationArguments());
        assertThat(runs.find(cut).orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(runs.result().orElseThrow().id()).isEqualTo(first.id());
        assertThat(runs.active()).isEmpty();
    }

    @Test
    void hidesOneShopsResultAndRunsFromAnother() {
        placeOrders();
        var run = mine(PLAN);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(runs.find(run.id())).isEmpty();
        assertThat(runs.result()).isEmpty();
        assertThat(runs.history(PageRequest.of(0, 10))).isEmpty();
        assertThat(associations.ofProduct(tent)).isEmpty();
        assertThat(associations.find(AssociationFilter.ALL, PageRequest.of(0, 10)))
                .isEmpty();
        assertThat(runs.proposal()).isEmpty();
    }

    @Test
    void filtersAndSortsInTheDatabase() {
        placeOrders();
        for (int i = 0; i < 8; i++) {
            orders.paid(shop, NOON, soap, mat, tent);
        }
        mine(PLAN);
        var page = PageRequest.of(0, 50, Sort.by(Sort.Direction.DESC, "together"));
        assertThat(associations.find(AssociationFilter.ALL, page))
                .extracting(rule -> rule.evidence().count())
                .isSortedAccordingTo((left, right) -> right - left);
        assertThat(associations.find(AssociationFilter.ALL.withProducts(List.of(mat)), page))
                .isNotEmpty()
                .allMatch(rule -> rule.consequent() == mat || rule.antecedent().contains(mat));
        assertThat(associations.find(AssociationFilter.ALL.withProducts(List.of()), page))
                .isEmpty();
        assertThat(associations.count(AssociationFilter.ALL.withMinimumTogether(1000)))
                .isZero();
    }

    @Test
    void letsAnAnalystReadButNotStart() {
        acting.signIn(shop, Role.ANALYST);
        assertThat(runs.active()).isEmpty();
        assertThatThrownBy(() -> runs.start(PLAN)).isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> runs.result()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void proposesAPlanOverTheShopsOwnOrders() {
        placeOrders();
        var plan = runs.proposal().orElseThrow();
        assertThat(plan.firstDay()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(plan.lastDay()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(plan.minimumCount()).isEqualTo(5);
        assertThat(CurrentShop.call(shop.id(), () -> store.orders(shop.id()))).isEqualTo(100);
    }
}
