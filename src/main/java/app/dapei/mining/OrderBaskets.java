package app.dapei.mining;

import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.Baskets;
import app.dapei.orders.OrderStatus;
import app.dapei.shared.JobProgress;
import app.dapei.shared.TimeRange;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a shop's orders as baskets, row by row: orders that count, gifts left out; what was returned later stays, since
 * it was bought together.
 */
@Component
class OrderBaskets {

    private static final int FETCH = 5_000;
    private static final int LOOK_EVERY = 0xFFF;

    private static final String LINES = """
            from order_line l join purchase_order o on o.id = l.order_id
            where l.shop_id = ? and l.ordered_at >= ? and l.ordered_at < ? and not l.gift and\s""" + OrderStatus.COUNTS;

    private final JdbcTemplate jdbc;

    OrderBaskets(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
    }

    /**
     * Reads the baskets of a stretch of time.
     *
     * @param progress told the share of rows read, between 0 and {@code shareOfWork}; cancels the reading
     */
    @Transactional(readOnly = true)
    ProductBaskets read(long shopId, TimeRange range, int maximumBasket, JobProgress progress, double shareOfWork) {
        Object[] parameters = {shopId, Timestamp.from(range.start()), Timestamp.from(range.end())};
        var counted = jdbc.queryForObject("select count(*) " + LINES, Long.class, parameters);
        long rows = counted == null ? 0 : counted;
        var reader = new Reader(maximumBasket);
        jdbc.query(
                "select l.order_id, l.product_id " + LINES + " order by l.order_id",
                row -> {
                    reader.add(row.getLong(1), row.getLong(2));
                    if ((reader.rows & LOOK_EVERY) == 0) {
                        progress.reportOrStop("read", shareOfWork * reader.rows / Math.max(1, rows));
                    }
                },
                parameters);
        return reader.finish();
    }

    /**
     * Encoded baskets and which product each code stands for.
     *
     * @param baskets the baskets
     * @param products product number by code
     */
    record ProductBaskets(Baskets baskets, long[] products) {

        long productOfRank(int rank) {
            return products[baskets.code(rank)];
        }
    }

    private static final class Reader {

        private final BasketEncoder encoder;
        private final Map<Long, Integer> codes = new HashMap<>();
        private long[] products = new long[1024];
        private long order = Long.MIN_VALUE;
        private long rows;

        Reader(int maximumBasket) {
            encoder = BasketEncoder.withMaximumLength(maximumBasket);
        }

        void add(long orderId, long productId) {
            if (rows > 0 && orderId != order) {
                encoder.endBasket();
            }
            order = orderId;
            encoder.add(codes.computeIfAbsent(productId, this::newCode));
            rows++;
        }

        private int newCode(long productId) {
            int code = codes.size();
            if (code == products.length) {
                products = Arrays.copyOf(products, 2 * code);
            }
            products[code] = productId;
            return code;
        }

        ProductBaskets finish() {
            if (rows > 0) {
                encoder.endBasket();
            }
            var baskets = encoder.encode((left, right) -> Long.compare(products[left], products[right]));
            return new ProductBaskets(baskets, Arrays.copyOf(products, codes.size()));
        }
    }
}
