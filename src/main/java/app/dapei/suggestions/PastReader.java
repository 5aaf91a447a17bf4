package app.dapei.suggestions;

import app.dapei.orders.OrderStatus;
import app.dapei.shared.JobProgress;
import app.dapei.suggestions.core.quality.TimedBaskets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a shop's orders in the order of time, in native SQL with the shop as a parameter; gifts are left out. */
@Component
class PastReader {

    private static final int FETCH = 5_000;
    private static final int LOOK_EVERY = 0xFFF;

    /** Products of more categories than these, by first sale, count as without one: tables grow with the square. */
    private static final int MOST_CATEGORIES = 500;

    private final JdbcTemplate jdbc;

    PastReader(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
    }

    /**
     * Orders with their products as items.
     *
     * @param baskets the oldest first
     * @param placedAt for each basket when it was ordered, in seconds since 1970
     * @param products product number of each item
     * @param categoryOf category of each item as its place in {@code categories}, below 0 where it has none
     * @param categories category numbers
     * @param prices current price of each item, minor units
     */
    record Past(
            TimedBaskets baskets,
            long[] placedAt,
            long[] products,
            int[] categoryOf,
            List<Long> categories,
            long[] prices) {

        Instant at(int basket) {
            return Instant.ofEpochSecond(placedAt[Math.clamp(basket, 0, placedAt.length - 1)]);
        }
    }

    /** @param progress told the share of rows read, up to {@code shareOfWork}; cancels the reading */
    @Transactional(readOnly = true)
    Past read(long shopId, JobProgress progress, double shareOfWork) {
        var lines = " from order_line l join purchase_order o on o.id = l.order_id where l.shop_id = ?"
                + " and not l.gift and " + OrderStatus.COUNTS;
        var counted = jdbc.queryForObject("select count(*)" + lines, Long.class, shopId);
        double rows = counted == null || counted == 0 ? 1 : counted;
        var reader = new Reader();
        jdbc.query(
                "select l.order_id, l.product_id, l.ordered_at" + lines + " order by l.ordered_at, l.order_id",
                row -> {
                    reader.add(
                            row.getLong(1),
                            row.getLong(2),
                            row.getTimestamp(3).toInstant().getEpochSecond());
                    if ((reader.rows & LOOK_EVERY) == 0) {
                        progress.reportOrStop("read", shareOfWork * reader.rows / rows);
                    }
                },
                shopId);
        return reader.finish(goods(shopId));
    }

    /** What the catalogue says of a product. */
    private record Good(@Nullable Long category, long price) {}

    private Map<Long, Good> goods(long shopId) {
        var goods = new HashMap<Long, Good>();
        jdbc.query(
                "select id, category_id, price from product where shop_id = ?",
                row -> {
                    long id = row.getLong(1);
                    long price = row.getLong(3);
                    long category = row.getLong(2);
                    goods.put(id, new Good(row.wasNull() ? null : category, price));
                },
                shopId);
        return goods;
    }

    private static final class Reader {

        private final TimedBaskets.Builder builder = new TimedBaskets.Builder();
        private final Map<Long, Integer> items = new HashMap<>();
        private final List<Long> products = new ArrayList<>();
        private long[] placedAt = new long[1024];
        private int baskets;
        private long order;
        private long rows;

        void add(long orderId, long productId, long seconds) {
            if (rows++ > 0 && orderId != order) {
                builder.endBasket();
            }
            if (rows == 1 || orderId != order) {
                if (baskets == placedAt.length) {
                    placedAt = Arrays.copyOf(placedAt, 2 * baskets);
                }
                placedAt[baskets++] = seconds;
            }
            order = orderId;
            var item = items.get(productId);
            if (item == null) {
                item = products.size();
                items.put(productId, item);
                products.add(productId);
            }
            builder.add(item);
        }

        Past finish(Map<Long, Good> goods) {
            if (rows > 0) {
                builder.endBasket();
            }
            var categories = new ArrayList<Long>();
            var places = new HashMap<Long, Integer>();
            int[] categoryOf = new int[products.size()];
            long[] prices = new long[products.size()];
            for (int item = 0; item < categoryOf.length; item++) {
                var good = goods.getOrDefault(products.get(item), new Good(null, 0));
                var category = good.category();
                prices[item] = good.price();
                if (category != null && !places.containsKey(category) && places.size() < MOST_CATEGORIES) {
                    places.put(category, categories.size());
                    categories.add(category);
                }
                categoryOf[item] = category == null ? -1 : places.getOrDefault(category, -1);
            }
            return new Past(
                    builder.build(),
                    Arrays.copyOf(placedAt, baskets),
                    products.stream().mapToLong(Long::longValue).toArray(),
                    categoryOf,
                    List.copyOf(categories),
                    prices);
        }
    }
}
