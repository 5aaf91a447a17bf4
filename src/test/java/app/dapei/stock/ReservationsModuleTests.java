package app.dapei.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Shop;
import app.dapei.catalog.Shelf;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ReservationsModuleTests {

    private static final AtomicLong NUMBERS = new AtomicLong(9_000_000_000L);
    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

    @Autowired
    Acting acting;

    @Autowired
    StockFixtures products;

    @Autowired
    Reservations reservations;

    @Autowired
    StockQueries queries;

    @Autowired
    StockBooks books;

    @Autowired
    Shelf shelf;

    @Autowired
    TransactionTemplate transaction;

    Shop shop;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
    }

    private StockLevel level(long product) {
        return queries.levels(shop.id(), List.of(product)).get(product);
    }

    private Reserved reserve(long id, Map<Long, Integer> units) {
        return transaction.execute(status -> {
            var reserved = reservations.reserve(shop.id(), id, units, LATER);
            if (reserved instanceof Reserved.RanOut) {
                status.setRollbackOnly();
            }
            return reserved;
        });
    }

    private boolean sell(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> reservations.sell(shop.id(), id)));
    }

    private boolean release(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> reservations.release(shop.id(), id)));
    }

    @Test
    void setsAsideSellsAndTakesBackWithTheBooksBalanced() {
        long product = products.product(shop, "A", 10);
        long id = NUMBERS.incrementAndGet();
        assertThat(reserve(id, Map.of(product, 4))).isInstanceOf(Reserved.Done.class);
        assertThat(level(product)).isEqualTo(new StockLevel(product, 10, 4, 0, 0, 0, 10));
        assertThat(sell(id)).isTrue();
        assertThat(level(product)).isEqualTo(new StockLevel(product, 6, 0, 0, 4, 0, 10));
        transaction.executeWithoutResult(status -> reservations.takeBack(shop.id(), id, product, 1, true));
        transaction.executeWithoutResult(status -> reservations.takeBack(shop.id(), id, product, 2, false));
        assertThat(level(product)).isEqualTo(new StockLevel(product, 7, 0, 0, 1, 2, 10));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> reservations.takeBack(shop.id(), id, product, 2, true)))
                .hasMessageContaining("not so many");
        assertThat(books.unbalanced()).noneMatch(line -> line.contains("product " + product + ":"));
    }

    @Test
    void closesAReservationOnceHoweverOftenItIsAsked() {
        long product = products.product(shop, "A", 10);
        long sold = NUMBERS.incrementAndGet();
        reserve(sold, Map.of(product, 4));
        assertThat(sell(sold)).isTrue();
        assertThat(sell(sold)).isFalse();
        assertThat(release(sold)).isFalse();
        long released = NUMBERS.incrementAndGet();
        reserve(released, Map.of(product, 3));
        assertThat(release(released)).isTrue();
        assertThat(release(released)).isFalse();
        assertThat(sell(released)).isFalse();
        assertThat(level(product)).isEqualTo(new StockLevel(product, 6, 0, 0, 4, 0, 10));
    }

    @Test
    void takesAllOrNothingAndTellsWhatIsMissing() {
        long plenty = products.product(shop, "A", 10);
        long scarce = products.product(shop, "B", 1);
        var reserved = reserve(NUMBERS.incrementAndGet(), Map.of(plenty, 2, scarce, 2));
        assertThat(reserved).isEqualTo(new Reserved.RanOut(List.of(new Reserved.Missing(scarce, 2, 1))));
        assertThat(level(plenty).reserved()).isZero();
    }

    @Test
    void promisesWhatIsNotCountedWithoutEnd() {
        long uncounted = products.product(shop, "A", null);
        long id = NUMBERS.incrementAndGet();
        assertThat(reserve(id, Map.of(uncounted, 99))).isInstanceOf(Reserved.Done.class);
        assertThat(sell(id)).isTrue();
    }

    @Test
    void renewsWhatExpiredWhileThereIsEnough() {
        long product = products.product(shop, "A", 5);
        long late = NUMBERS.incrementAndGet();
        reserve(late, Map.of(product, 3));
        release(late);
        assertThat(transaction.<Boolean>execute(status -> reservations.renew(shop.id(), late, LATER)))
                .isTrue();
        assertThat(level(product).reserved()).isEqualTo(3);
        release(late);
        reserve(NUMBERS.incrementAndGet(), Map.of(product, 3));
        assertThat(transaction.<Boolean>execute(status -> reservations.renew(shop.id(), late, LATER)))
                .isFalse();
        assertThat(level(product).reserved()).isEqualTo(3);
    }

    @Test
    void showsInTheCatalogueWhatIsLeft() {
        long product = products.product(shop, "A", 5);
        reserve(NUMBERS.incrementAndGet(), Map.of(product, 3));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(shelf.findAll(shop.id(), List.of(product))
                                .get(product)
                                .stock())
                        .isEqualTo(2));
    }

    @Test
    void leavesAnotherShopsStockAlone() {
        long product = products.product(shop, "A", 5);
        long id = NUMBERS.incrementAndGet();
        reserve(id, Map.of(product, 3));
        long other = acting.newShop().id();
        assertThat(transaction.<Boolean>execute(status -> reservations.sell(other, id)))
                .isFalse();
        assertThat(transaction.<Boolean>execute(status -> reservations.release(other, id)))
                .isFalse();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> reservations.takeBack(other, id, product, 1, true)))
                .isInstanceOf(RuntimeException.class);
        assertThat(level(product)).isEqualTo(new StockLevel(product, 5, 3, 0, 0, 0, 5));
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> reservations.release(shop.id(), 1))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** 200 buyers of a set of three, while two other sets take the same components in other orders. */
    @Test
    void neverSellsTwiceWhenTwoHundredBuyersWantWhatThreeSetsShare() throws Exception {
        long a = products.product(shop, "A", 60);
        long b = products.product(shop, "B", 55);
        long c = products.product(shop, "C", 80);
        var sets = List.of(Map.of(a, 1, b, 1, c, 1), Map.of(c, 2, a, 1), Map.of(b, 1, c, 1));
        var won = List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        var lost = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(50)) {
            List<Callable<Void>> buyers = IntStream.range(0, 200)
                    .<Callable<Void>>mapToObj(buyer -> () -> {
                        int set = buyer % 4 < 2 ? 0 : buyer % 4 - 1;
                        buy(sets.get(set), won.get(set), lost);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(buyers)) {
                done.get();
            }
        }
        int first = won.get(0).get();
        int second = won.get(1).get();
        int third = won.get(2).get();
        assertThat(first + second + third + lost.get()).isEqualTo(200);
        assertThat(level(a).reserved()).isEqualTo(first + second).isLessThanOrEqualTo(60);
        assertThat(level(b).reserved()).isEqualTo(first + third).isLessThanOrEqualTo(55);
        assertThat(level(c).reserved()).isEqualTo(first + 2 * second + third).isLessThanOrEqualTo(80);
        assertThat(sets)
                .noneMatch(set -> set.entrySet().stream()
                        .allMatch(line -> level(line.getKey()).available() >= line.getValue()));
        assertThat(books.unbalanced()).noneMatch(line -> line.matches("product (%d|%d|%d):.*".formatted(a, b, c)));
    }

    private void buy(Map<Long, Integer> set, AtomicInteger won, AtomicInteger lost) {
        while (true) {
            try {
                switch (reserve(NUMBERS.incrementAndGet(), set)) {
                    case Reserved.Done done -> won.incrementAndGet();
                    case Reserved.RanOut ranOut -> lost.incrementAndGet();
                }
                return;
            } catch (PessimisticLockingFailureException busy) {
                // H2 lets a transaction wait for a row only so long; a buyer would ask again
                Thread.onSpinWait();
            }
        }
    }
}
