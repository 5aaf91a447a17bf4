package app.dapei.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the orders of some days, line by line; what it comes to are rows of the roll-ups. */
final class DayTally {

    /** Stands for no bundle. */
    static final UUID ALONE = new UUID(0, 0);

    private static final int MAIN = 1;
    private static final int OTHER = 2;
    private static final int MOST_SUMS = 8;

    private final Map<Long, List<Item>> items;
    private final Map<Long, Order> orders = new LinkedHashMap<>();

    /** @param items the products of the shop's bundles, by product */
    DayTally(Map<Long, List<Item>> items) {
        this.items = items;
    }

    /** A product of a bundle. */
    record Item(long product, UUID bundle, boolean main) {}

    /** Where an order belongs: a day of the shop's zone, and the session in whose window it was ordered, '' = none. */
    record Place(LocalDate day, String session) {}

    /** A line that is no gift; bundle: in which it was bought, null = alone. */
    record Line(
            long product, long units, long paid, @Nullable UUID bundle) {}

    private record SoldHere(Place place, long product, UUID bundle) {}

    private record BundleHere(Place place, UUID bundle) {}

    private record BuyerHere(BundleHere where, String buyer) {}

    private static final class Order {

        private final Place place;
        private final @Nullable String buyer;
        private final long amount;
        private final Map<Long, Product> products = new HashMap<>();
        private final Set<Item> stamped = new HashSet<>();
        private long refunded;
        private boolean returned;

        Order(Place place, @Nullable String buyer, long amount) {
            this.place = place;
            this.buyer = buyer;
            this.amount = amount;
        }
    }

    private static final class Product {

        private long units;
        private long paid;
        private long returned;
        private long refunded;
        private UUID bundle = ALONE;
    }

    /** A line of an order. */
    void sells(long orderId, Place place, @Nullable String buyer, long amount, Line line) {
        var order = orders.computeIfAbsent(orderId, id -> new Order(place, buyer, amount));
        var product = order.products.computeIfAbsent(line.product(), id -> new Product());
        product.units += line.units();
        product.paid += line.paid();
        var bundle = line.bundle();
        if (bundle != null) {
            boolean later = product.bundle.equals(ALONE) || bundle.toString().compareTo(product.bundle.toString()) > 0;
            product.bundle = later ? bundle : product.bundle;
            items.getOrDefault(line.product(), List.of()).stream()
                    .filter(item -> item.bundle().equals(bundle))
                    .forEach(order.stamped::add);
        }
    }

    /** Units of an order came back, or money was paid back; told after all lines. */
    void comesBack(long orderId, long productId, long units, long refunded) {
        var order = orders.get(orderId);
        if (order != null) {
            order.returned = true;
            order.refunded += refunded;
            var product = order.products.get(productId);
            if (product != null) {
                product.returned += units;
                product.refunded += refunded;
            }
        }
    }

    /** Orders, buyers, amount, units, orders of several products, with a bundle, that came back, and money paid back. */
    List<Object[]> orderRows(long shopId) {
        var counts = new LinkedHashMap<Place, long[]>();
        var buyers = new HashMap<Place, Set<String>>();
        for (var order : orders.values()) {
            long units =
                    order.products.values().stream().mapToLong(one -> one.units).sum();
            boolean bundled = order.products.values().stream().anyMatch(one -> !one.bundle.equals(ALONE));
            add(
                    sums(counts, order.place),
                    1,
                    0,
                    order.amount,
                    units,
                    order.products.size() > 1 ? 1 : 0,
                    bundled ? 1 : 0,
                    order.returned ? 1 : 0,
                    order.refunded);
            if (order.buyer != null) {
                buyers.computeIfAbsent(order.place, place -> new HashSet<>()).add(order.buyer);
            }
        }
        buyers.forEach((place, some) -> sums(counts, place)[1] = some.size());
        return rows(counts, 8, place -> List.of(shopId, place.day(), place.session()));
    }

    /** Orders, units, amount paid, units that came back and money paid back, by product and bundle. */
    List<Object[]> productRows(long shopId) {
        var counts = new LinkedHashMap<SoldHere, long[]>();
        for (var order : orders.values()) {
            order.products.forEach((id, product) -> add(
                    sums(counts, new SoldHere(order.place, id, product.bundle)),
                    1,
                    product.units,
                    product.paid,
                    product.returned,
                    product.refunded));
        }
        return rows(
                counts,
                5,
                key -> List.of(shopId, key.place().day(), key.place().session(), key.product(), key.bundle()));
    }

    /**
     * Orders with the main product, of these with an associated one, orders in which it was bought as a bundle; in
     * sessions also buyers with the main product, of these with an associated one, in however many orders.
     */
    List<Object[]> bundleRows(long shopId) {
        var counts = new LinkedHashMap<BundleHere, long[]>();
        var buyers = new HashMap<BuyerHere, Integer>();
        for (var order : orders.values()) {
            partsOf(order).forEach((bundle, parts) -> {
                var here = new BundleHere(order.place, bundle);
                boolean stamped =
                        order.stamped.stream().anyMatch(item -> item.bundle().equals(bundle));
                add(
                        sums(counts, here),
                        (parts & MAIN) == MAIN ? 1 : 0,
                        parts == (MAIN | OTHER) ? 1 : 0,
                        stamped ? 1 : 0);
                if (order.buyer != null && !order.place.session().isEmpty()) {
                    buyers.merge(new BuyerHere(here, order.buyer), parts, (one, other) -> one | other);
                }
            });
        }
        buyers.forEach((buyer, parts) -> add(
                sums(counts, buyer.where()), 0, 0, 0, (parts & MAIN) == MAIN ? 1 : 0, parts == (MAIN | OTHER) ? 1 : 0));
        counts.values().removeIf(sums -> sums[0] + sums[2] == 0);
        return rows(
                counts,
                5,
                here -> List.of(shopId, here.place().day(), here.place().session(), here.bundle()));
    }

    /** Which parts of which bundles are in an order: main product, associated ones. */
    private Map<UUID, Integer> partsOf(Order order) {
        var parts = new HashMap<UUID, Integer>();
        for (Long product : order.products.keySet()) {
            for (var item : items.getOrDefault(product, List.of())) {
                parts.merge(item.bundle(), item.main() ? MAIN : OTHER, (one, other) -> one | other);
            }
        }
        return parts;
    }

    private static <K> long[] sums(Map<K, long[]> counts, K key) {
        return counts.computeIfAbsent(key, one -> new long[MOST_SUMS]);
    }

    /** A row each: the key's columns, then as many sums as were added. */
    private static <K> List<Object[]> rows(Map<K, long[]> counts, int width, Function<K, List<Object>> key) {
        return counts.entrySet().stream()
                .map(entry -> Stream.concat(
                                key.apply(entry.getKey()).stream(),
                                Arrays.stream(entry.getValue()).limit(width).boxed())
                        .toArray())
                .toList();
    }

    private static void add(long[] sums, long... more) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }
}
