package app.dapei.simulator;

import app.dapei.simulator.core.MarketLine;
import app.dapei.simulator.core.MarketOrder;
import app.dapei.simulator.core.MarketProduct;
import app.dapei.simulator.core.MarketReturn;
import app.dapei.simulator.core.MarketShop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores a made shop's orders, lines and returns in batches. */
@Component
class OrderWriter {

    /** Stands in {@code purchase_order.platform} for orders that come from no platform. */
    static final String PLATFORM = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(OrderWriter.class);
    private static final String INSERT_ORDER = """
            insert into purchase_order (id, shop_id, platform, external_no, status, ordered_at, buyer_key, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_LINE = """
            insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, gift, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_RETURN = """
            insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity, refunded,
                                     returned_at, reason, buyer_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int ORDER_STEP = 1000;
    private static final int BATCH = 1000;
    private static final int TOLD_EVERY = 10_000;
    private static final Duration UNTIL_SHIPPED = Duration.ofHours(36);
    private static final Duration UNTIL_COMPLETED = Duration.ofDays(9);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OrderWriter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param productIds number of the row of each product by its index in the catalogue */
    void write(long shopId, MarketShop shop, Map<Integer, Long> productIds) {
        try (var ids = new SequenceBlocks(jdbc, "purchase_order_seq", ORDER_STEP)) {
            var batch = new Batch(shopId, shop.catalogue().products(), productIds, clock.instant(), ids);
            shop.forEachOrder(batch::add);
            batch.flush();
        }
    }

    private final class Batch {

        private final long shopId;
        private final List<MarketProduct> products;
        private final Map<Integer, Long> productIds;
        private final Instant now;
        private final SequenceBlocks ids;
        private final List<Object[]> orders = new ArrayList<>();
        private final List<Object[]> lines = new ArrayList<>();
        private final List<Object[]> returns = new ArrayList<>();
        private int written;

        Batch(
                long shopId,
                List<MarketProduct> products,
                Map<Integer, Long> productIds,
                Instant now,
                SequenceBlocks ids) {
            this.shopId = shopId;
            this.products = products;
            this.productIds = productIds;
            this.now = now;
            this.ids = ids;
        }

        void add(MarketOrder order) {
            long id = ids.next();
            OffsetDateTime at = order.placedAt().atOffset(ZoneOffset.UTC);
            long amount = 0;
            for (int i = 0; i < order.lines().size(); i++) {
                MarketLine line = order.lines().get(i);
                amount += line.unitPaid() * line.quantity();
                addLine(id, order, line, Integer.toString(i + 1), at);
            }
            orders.add(new Object[] {id, shopId, PLATFORM, order.number(), status(order), at, order.buyer(), amount});
            if (orders.size() == BATCH) {
                flush();
            }
        }

        private void addLine(long orderId, MarketOrder order, MarketLine line, String key, OffsetDateTime at) {
            Long product = productIds.get(line.product());
            long price = products.get(line.product()).price();
            lines.add(new Object[] {
                orderId,
                key,
                shopId,
                product,
                line.quantity(),
                price,
                line.unitPaid() * line.quantity(),
                line.isGift(),
                at
            });
            MarketReturn back = line.comesBack();
            if (back != null) {
                returns.add(new Object[] {
                    shopId,
                    PLATFORM,
                    order.number(),
                    key,
                    orderId,
                    product,
                    back.quantity(),
                    back.refund(),
                    back.returnedAt().atOffset(ZoneOffset.UTC),
                    back.reason().words(),
                    order.buyer()
                });
            }
        }

        private String status(MarketOrder order) {
            if (order.cancelled()) {
                return "CANCELLED";
            }
            if (order.placedAt().plus(UNTIL_SHIPPED).isAfter(now)) {
                return "PAID";
            }
            return order.placedAt().plus(UNTIL_COMPLETED).isAfter(now) ? "SHIPPED" : "COMPLETED";
        }

        void flush() {
            jdbc.batchUpdate(INSERT_ORDER, orders);
            jdbc.batchUpdate(INSERT_LINE, lines);
            jdbc.batchUpdate(INSERT_RETURN, returns);
            int before = written;
            written += orders.size();
            if (written / TOLD_EVERY > before / TOLD_EVERY) {
                LOG.info("Demo: {} orders stored", written);
            }
            orders.clear();
            lines.clear();
            returns.clear();
        }
    }
}
