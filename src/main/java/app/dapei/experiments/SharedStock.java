package app.dapei.experiments;

import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.catalog.Shelf;
import app.dapei.catalog.ShelfProduct;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far arms used up the stock that they share, as it was while the experiment ran: the books are followed back from
 * today, so what was supplied or sold after the end does not count, and goods that ran out and came again did run out.
 */
@Component
class SharedStock {

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private static final String MOVEMENTS = """
        select m.product_id, m.at, m.change, m.first_count from (
            select product_id, at, change, case when note = 'first count' then 1 else 0 end as first_count
            from stock_entry where shop_id = :shop and product_id in (:products) and at > :start
            union all
            select l.product_id, l.placed_at, -(l.quantity - l.given_back), 0
            from stock_reservation_line l join stock_reservation r on r.id = l.reservation_id
            where l.shop_id = :shop and l.product_id in (:products) and l.placed_at > :start and l.counted
              and r.state <> 'RELEASED') m
        order by m.at desc
        """;

    private final PublishedBundles bundles;
    private final Shelf shelf;
    private final JdbcClient jdbc;

    SharedStock(PublishedBundles bundles, Shelf shelf, JdbcClient jdbc) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    private record Movement(Instant at, long change, boolean first) {}

    /**
     * The largest part of a product's stock that was sold during an experiment, of products that two arms sell; 1 where it
     * ran out.
     */
    double used(long shopId, ExperimentDetails details) {
        var products = shared(shopId, details);
        if (products.isEmpty()) {
            return 0;
        }
        var start = Objects.requireNonNull(details.startedAt());
        var end = Objects.requireNonNullElse(details.ended().at(), ALWAYS);
        var sold = sold(shopId, products, start, end);
        var movements = movements(shopId, products, start);
        return shelf.findAll(shopId, products).values().stream()
                .mapToDouble(product -> used(
                        product,
                        sold.getOrDefault(product.id(), 0L),
                        movements.getOrDefault(product.id(), List.of()),
                        end))
                .max()
                .orElse(0);
    }

    private Set<Long> shared(long shopId, ExperimentDetails details) {
        var ids = details.draft().setup().arms().stream()
                .flatMap(arm -> Stream.ofNullable(arm.bundleId()))
                .collect(Collectors.toSet());
        if (ids.size() < 2) {
            return Set.of();
        }
        Map<Long, Integer> arms = new HashMap<>();
        bundles.ofShop(shopId).stream()
                .filter(bundle -> ids.contains(bundle.id()))
                .forEach(bundle -> products(bundle).forEach(product -> arms.merge(product, 1, Integer::sum)));
        arms.values().removeIf(count -> count < 2);
        return arms.keySet();
    }

    private static Stream<Long> products(PublishedBundle bundle) {
        return Stream.concat(Stream.of(bundle.main()), bundle.items().stream())
                .map(PublishedBundle.Item::productId)
                .distinct();
    }

    private static double used(ShelfProduct product, long sold, List<Movement> backwards, Instant end) {
        var now = product.stock();
        if (now == null || sold == 0) {
            return 0;
        }
        long level = now;
        long lowest = Long.MAX_VALUE;
        for (var movement : backwards) {
            if (movement.at().isBefore(end)) {
                lowest = Math.min(lowest, level);
            }
            if (movement.first()) {
                // before its first count a product was sold without limit
                break;
            }
            level -= movement.change();
        }
        boolean countedAtStart = backwards.stream().noneMatch(Movement::first);
        lowest = countedAtStart || lowest == Long.MAX_VALUE ? Math.min(lowest, level) : lowest;
        return sold / (sold + (double) Math.max(0, lowest));
    }

    private Map<Long, List<Movement>> movements(long shopId, Set<Long> products, Instant start) {
        Map<Long, List<Movement>> movements = new HashMap<>();
        jdbc.sql(MOVEMENTS)
                .param("shop", shopId)
                .param("products", products)
                .param("start", Timestamp.from(start))
                .query(row -> {
                    movements
                            .computeIfAbsent(row.getLong("product_id"), key -> new ArrayList<>())
                            .add(new Movement(
                                    row.getTimestamp("at").toInstant(),
                                    row.getLong("change"),
                                    row.getInt("first_count") == 1));
                });
        return movements;
    }

    private Map<Long, Long> sold(long shopId, Set<Long> products, Instant start, Instant end) {
        var sold = new HashMap<Long, Long>();
        jdbc.sql("""
            select product_id, sum(quantity) as units from order_line
            where shop_id = :shop and product_id in (:products) and ordered_at >= :start and ordered_at < :end
            group by product_id
            """)
                .param("shop", shopId)
                .param("products", products)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .query(row -> {
                    sold.put(row.getLong("product_id"), row.getLong("units"));
                });
        return sold;
    }
}
