package app.dapei.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.mining.core.PairLedger;
import app.dapei.orders.OrderFixtures;
import app.dapei.orders.OrderStatus;
import app.dapei.orders.OrdersRewritten;
import app.dapei.shared.TimeRange;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PairCountsTests {

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    PairCounts counts;

    @Autowired
    LivePairs live;

    @Autowired
    OrderChanges changes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Shop shop;
    long[] products;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        products = IntStream.range(0, 12)
                .mapToLong(i -> orders.product(shop, "P" + i, 100))
                .toArray();
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private void startCounting() {
        await().pollInSameThread()
                .until(() -> counts.pair(products[0], products[1], 7).isPresent());
    }

    private int together(int window) {
        live.follow();
        return counts.pair(products[0], products[1], window).orElseThrow().together();
    }

    @Test
    void followsNewChangedAndCancelledOrders() {
        long old = orders.paid(shop, daysAgo(10), products[0], products[1]);
        startCounting();
        assertThat(together(7)).isZero();
        assertThat(together(15)).isEqualTo(1);
        long fresh = orders.paid(shop, daysAgo(1), products[0], products[1], products[2]);
        assertThat(together(7)).isEqualTo(1);
        orders.set(old, OrderStatus.CANCELLED);
        assertThat(together(15)).isEqualTo(1);
        orders.set(fresh, OrderStatus.UNPAID);
        assertThat(together(15)).isZero();
        orders.set(fresh, OrderStatus.PAID);
        orders.set(old, OrderStatus.COMPLETED);
        assertThat(together(15)).isEqualTo(2);
        assertThat(counts.startFollowing()).isPresent();
    }

    @Test
    void seesAChangeThatCommitsAfterLaterOnes() {
        startCounting();
        long other = orders.product(acting.newShop(), "OTHER", 100);
        assertThat(other).isPositive();
        transaction.executeWithoutResult(status -> {
            orders.paid(shop, daysAgo(1), products[0], products[1]);
            // somebody else's order gets a later number and is seen first
            var thread = new Thread(() -> {
                orders.paid(shop, daysAgo(1), products[0], products[1]);
                live.follow();
            });
            thread.start();
            join(thread);
        });
        assertThat(together(7)).isEqualTo(2);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Random orders, changes and cancellations, followed in steps, give what a count from scratch gives. */
    @Test
    void equalsACountFromScratch() {
        var random = new Random(8);
        List<Long> placed = new ArrayList<>();
        startCounting();
        for (int step = 0; step < 6; step++) {
            for (int i = 0; i < 40; i++) {
                change(random, placed);
            }
            live.follow();
            var scratch = fromScratch();
            for (int window : MiningPlan.WINDOWS) {
                assertThat(sorted(live.ask(shop.id(), ledger -> ledger.pairs(window, 1))
                                .orElseThrow()))
                        .isEqualTo(sorted(scratch.pairs(window, 1)));
            }
        }
    }

    private void change(Random random, List<Long> placed) {
        int what = random.nextInt(10);
        if (placed.isEmpty() || what < 6) {
            long[] some = LongStream.range(0, 1 + random.nextInt(4))
                    .map(i -> products[random.nextInt(products.length)])
                    .distinct()
                    .toArray();
            placed.add(orders.paid(shop, daysAgo(random.nextInt(100)), some));
        } else if (what < 9) {
            var states = OrderStatus.values();
            orders.set(placed.get(random.nextInt(placed.size())), states[random.nextInt(states.length)]);
        } else {
            orders.add(shop, placed.get(random.nextInt(placed.size())), products[random.nextInt(products.length)]);
        }
    }

    private PairLedger fromScratch() {
        var today = LocalDate.now(shop.zone());
        var ledger = new PairLedger(MiningPlan.WINDOWS, (int) today.toEpochDay(), 100);
        transaction.executeWithoutResult(status -> changes.forEach(
                shop.id(),
                TimeRange.ofDays(today.minusDays(90), today, shop.zone()),
                order -> ledger.put(
                        order.orderId(),
                        (int) LocalDate.ofInstant(order.at(), shop.zone()).toEpochDay(),
                        order.products())));
        return ledger;
    }

    private static List<String> sorted(List<PairLedger.Pair> pairs) {
        return pairs.stream()
                .map(pair -> Math.min(pair.product(), pair.other()) + " " + Math.max(pair.product(), pair.other()) + " "
                        + pair.together() + " of " + pair.orders())
                .sorted()
                .toList();
    }

    @Test
    void countsAnewAfterABulkChange() {
        startCounting();
        long gone = orders.paid(shop, daysAgo(1), products[0], products[1]);
        assertThat(together(7)).isEqualTo(1);
        jdbc.sql("delete from purchase_order where id = ?").param(gone).update();
        events.publishEvent(new OrdersRewritten(shop.id()));
        await().pollInSameThread().until(() -> together(7) == 0);
    }

    @Test
    void ranksCompanionsByOrdersBeyondChance() {
        for (int i = 0; i < 6; i++) {
            orders.paid(shop, daysAgo(1), products[0], products[1]);
            orders.paid(shop, daysAgo(1), products[5]);
        }
        orders.paid(shop, daysAgo(1), products[0], products[2]);
        startCounting();
        assertThat(counts.companions(products[0], 7, 1))
                .extracting(PairLedger.Pair::other)
                .containsExactly(products[1], products[2]);
        assertThat(counts.companions(products[0], 7, 2)).hasSize(1);
    }

    @Test
    void hidesOneShopsCountsFromAnotherAndFromStrangers() {
        orders.paid(shop, daysAgo(1), products[0], products[1]);
        startCounting();
        assertThat(together(7)).isEqualTo(1);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        await().pollInSameThread()
                .until(() -> counts.pair(products[0], products[1], 7).isPresent());
        assertThat(counts.pair(products[0], products[1], 7).orElseThrow().together())
                .isZero();
        assertThat(counts.companions(products[0], 7, 1)).isEmpty();
        acting.nobody();
        assertThatThrownBy(() -> counts.startFollowing())
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }
}
