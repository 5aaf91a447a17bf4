package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairLedgerTests {

    private static final List<Integer> WINDOWS = List.of(7, 15, 30, 90);
    private static final int LIMIT = 8;

    private record Order(int day, Set<Long> products) {}

    /** A count from scratch of what the window holds. */
    private static Map<String, Integer> recount(Map<Long, Order> orders, int today, int window) {
        Map<String, Integer> counts = new HashMap<>();
        for (Order order : orders.values()) {
            if (order.day() > today - window && !order.products().isEmpty()) {
                counts.merge("orders", 1, Integer::sum);
                for (long one : order.products()) {
                    counts.merge("" + one, 1, Integer::sum);
                    for (long other : order.products()) {
                        if (one < other && order.products().size() <= LIMIT) {
                            counts.merge(one + " " + other, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> counts(PairLedger ledger, int window) {
        Map<String, Integer> counts = new HashMap<>();
        if (ledger.orders(window) != 0) {
            counts.put("orders", ledger.orders(window));
        }
        for (long product = 1; product <= 20; product++) {
            int ofProduct = ledger.pair(product, 999, window).ofProduct();
            if (ofProduct != 0) {
                counts.put("" + product, ofProduct);
            }
        }
        for (PairLedger.Pair pair : ledger.pairs(window, 1)) {
            counts.put(
                    Math.min(pair.product(), pair.other()) + " " + Math.max(pair.product(), pair.other()),
                    pair.together());
        }
        return counts;
    }

    private static Set<Long> products(Random random) {
        Set<Long> products = new TreeSet<>();
        int wanted = random.nextInt(20) == 0 ? 12 : random.nextInt(6);
        while (products.size() < wanted) {
            products.add(1 + (long) (20 * random.nextDouble() * random.nextDouble()));
        }
        return products;
    }

    /** Orders come, change their contents or their day, are cancelled and come again; days pass. */
    @RepeatedTest(40)
    void equalsAFullRecountWhateverHappens(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int today = 20_000;
        PairLedger ledger = new PairLedger(WINDOWS, today, LIMIT);
        Map<Long, Order> orders = new HashMap<>();
        for (int step = 0; step < 1_500; step++) {
            long number = random.nextInt(400);
            switch (random.nextInt(20)) {
                case 0 -> {
                    today += random.nextInt(4);
                    ledger.moveTo(today);
                }
                case 1 -> {
                    orders.remove(number);
                    ledger.remove(number);
                }
                default -> {
                    Order order = new Order(today - random.nextInt(100), products(random));
                    orders.put(number, order);
                    ledger.put(
                            number,
                            order.day(),
                            order.products().stream().mapToLong(Long::longValue).toArray());
                }
            }
            if (step % 100 == 99) {
                for (int window : WINDOWS) {
                    assertThat(counts(ledger, window)).isEqualTo(recount(orders, today, window));
                }
            }
        }
    }

    @Test
    void countsAnOrderOnceHoweverOftenItIsTold() {
        PairLedger ledger = new PairLedger(WINDOWS, 100, LIMIT);
        for (int i = 0; i < 3; i++) {
            ledger.put(1, 100, 5, 6);
        }
        PairLedger.Pair pair = ledger.pair(5, 6, 7);
        assertThat(pair).isEqualTo(new PairLedger.Pair(5, 6, 1, 1, 1, 1));
        assertThat(pair.evidence().lift()).isEqualTo(1);
        assertThat(ledger.pairsOf(6, 7, 1)).containsExactly(new PairLedger.Pair(6, 5, 1, 1, 1, 1));
    }

    @Test
    void followsAThousandOrdersASecondWithEaseAndForgetsOldDays() {
        PairLedger ledger = new PairLedger(WINDOWS, 0, LIMIT);
        Random random = new Random(1);
        long bytesOfOneWindow = 0;
        for (int day = 0; day < 300; day++) {
            ledger.moveTo(day);
            for (int i = 0; i < 300; i++) {
                long[] products = LongStream.range(0, 3)
                        .map(at -> random.nextInt(500))
                        .distinct()
                        .toArray();
                ledger.put(1000L * day + i, day, products);
            }
            if (day == 100) {
                bytesOfOneWindow = ledger.bytes();
            }
        }
        assertThat(ledger.orders(90)).isEqualTo(90 * 300);
        assertThat(ledger.bytes()).isLessThan(2 * bytesOfOneWindow);
    }

    @Test
    void refusesAWindowThatIsNotKept() {
        PairLedger ledger = new PairLedger(List.of(7), 0, LIMIT);
        assertThatThrownBy(() -> ledger.orders(8)).hasMessageContaining("one of [7]; got: 8");
    }
}
