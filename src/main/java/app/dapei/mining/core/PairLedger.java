package app.dapei.mining.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts of orders, of products and of pairs of products, by day, that follow the orders one by one: an order that has
 * come, has changed or was cancelled is told with what it holds now, as often as one likes, and the counts are what a
 * count of all orders from scratch would give. Days are added up into windows, which move on a day at a time. Not for
 * several threads at once.
 */
public final class PairLedger {
    private final int maximumBasket;
    private final NavigableMap<Integer, DayCounts> days = new TreeMap<>();
    private final Map<Integer, DayCounts> windows = new TreeMap<>();
    private final OrderMemory orders = new OrderMemory();
    private final Map<Long, Integer> codes = new HashMap<>();
    private long[] products = new long[256];
    private int today;

    /**
     * An empty ledger.
     *
     * @param windows lengths in days, each at least 1; the longest tells how long days are kept
     * @param today the last day of the windows, counted from 1970; later days count in all of them
     * @param maximumBasket orders with more products count as orders and with their products, but not with their pairs
     */
    public PairLedger(List<Integer> windows, int today, int maximumBasket) {
        this.today = today;
        this.maximumBasket = maximumBasket;
        windows.forEach(length -> this.windows.put(length, new DayCounts()));
    }

    /** The counts of some days. */
    private static final class DayCounts {
        private final LongIntMap pairs = new LongIntMap();
        private final LongIntMap singles = new LongIntMap();
        private int orders;

        void add(int[] items, boolean withPairs, int sign) {
            orders += sign;
            for (int i = 0; i < items.length; i++) {
                singles.add(items[i], sign);
                for (int j = 0; withPairs && j < i; j++) {
                    pairs.add(key(items[i], items[j]), sign);
                }
            }
        }

        void subtract(DayCounts day) {
            orders -= day.orders;
            day.singles.forEach((key, count) -> singles.add(key, -count));
            day.pairs.forEach((key, count) -> pairs.add(key, -count));
        }
    }

    /**
     * A pair in a window.
     *
     * @param product the one product
     * @param other the other
     * @param together orders with both
     * @param ofProduct orders with the one
     * @param ofOther orders with the other
     * @param orders all orders
     */
    public record Pair(long product, long other, int together, int ofProduct, int ofOther, int orders) {

        /** The counts as those of a rule from the one product to the other. */
        public Evidence evidence() {
            return new Evidence(together, ofProduct, ofOther, orders);
        }
    }

    /**
     * Tells what an order holds now.
     *
     * @param order its number
     * @param day its day, counted from 1970; days before the longest window are not kept
     * @param held distinct products; none where it does not count, or no longer
     */
    public void put(long order, int day, long... held) {
        remove(order);
        if (held.length == 0 || day <= today - longest()) {
            return;
        }
        int[] items = Arrays.stream(held).distinct().mapToInt(this::code).toArray();
        orders.put(order, day, items);
        count(day, items, 1);
    }

    /** An order is gone, or counts no longer. */
    public void remove(long order) {
        int day = orders.day(order);
        if (day != OrderMemory.NONE) {
            count(day, orders.items(order), -1);
            orders.remove(order);
        }
    }

    private void count(int day, int[] items, int sign) {
        boolean withPairs = items.length <= maximumBasket;
        days.computeIfAbsent(day, key -> new DayCounts()).add(items, withPairs, sign);
        windows.forEach((length, counts) -> {
            if (day > today - length) {
                counts.add(items, withPairs, sign);
            }
        });
    }

    /** Moves all windows on; a day that is not later changes nothing. */
    public void moveTo(int day) {
        if (day <= today) {
            return;
        }
        while (today < day) {
            today++;
            windows.forEach((length, counts) -> {
                DayCounts leaving = days.get(today - length);
                if (leaving != null) {
                    counts.subtract(leaving);
                }
            });
            days.headMap(today - longest(), true).clear();
        }
        orders.forgetUpTo(today - longest());
    }

    private int longest() {
        return windows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The last day of the windows. */
    public int today() {
        return today;
    }

    /** Number of orders of a window. */
    public int orders(int window) {
        return window(window).orders;
    }

    /** A pair in a window. */
    public Pair pair(long product, long other, int window) {
        DayCounts counts = window(window);
        Integer one = codes.get(product);
        Integer two = codes.get(other);
        return new Pair(
                product,
                other,
                one == null || two == null ? 0 : counts.pairs.get(key(one, two)),
                one == null ? 0 : counts.singles.get(one),
                two == null ? 0 : counts.singles.get(two),
                counts.orders);
    }

    /** All pairs of a product in a window that stand in at least so many orders, in no particular order. */
    public List<Pair> pairsOf(long product, int window, int leastTogether) {
        List<Pair> found = new ArrayList<>();
        Integer code = codes.get(product);
        if (code != null) {
            DayCounts counts = window(window);
            counts.pairs.forEach((key, together) -> {
                int high = (int) (key >>> 32);
                int low = (int) key;
                if (together >= leastTogether && (high == code || low == code)) {
                    found.add(pair(product, products[high == code ? low : high], window));
                }
            });
        }
        return found;
    }

    /** All pairs of a window that stand in at least so many orders, in no particular order. */
    public List<Pair> pairs(int window, int leastTogether) {
        List<Pair> found = new ArrayList<>();
        window(window).pairs.forEach((key, together) -> {
            if (together >= leastTogether) {
                found.add(pair(products[(int) (key >>> 32)], products[(int) key], window));
            }
        });
        return found;
    }

    /** Bytes of heap, about. */
    public long bytes() {
        long bytes = orders.bytes() + 64L * codes.size();
        for (DayCounts day : days.values()) {
            bytes += day.pairs.bytes() + day.singles.bytes();
        }
        for (DayCounts window : windows.values()) {
            bytes += window.pairs.bytes() + window.singles.bytes();
        }
        return bytes;
    }

    private DayCounts window(int length) {
        DayCounts counts = windows.get(length);
        if (counts == null) {
            throw new IllegalArgumentException("window must be one of " + windows.keySet() + "; got: " + length);
        }
        return counts;
    }

    private int code(long product) {
        return codes.computeIfAbsent(product, key -> {
            int code = codes.size();
            if (code == products.length) {
                products = Arrays.copyOf(products, 2 * code);
            }
            products[code] = key;
            return code;
        });
    }

    private static long key(int one, int other) {
        return (long) Math.max(one, other) << 32 | Math.min(one, other);
    }
}
