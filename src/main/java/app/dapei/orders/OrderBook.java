package app.dapei.orders;

import app.dapei.orders.core.ReturnPolicy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the orders that are placed in the portal itself, in the caller's transaction. Whoever calls must have decided
 * that the caller may.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrderBook {

    /** Stands in {@code purchase_order.platform} for orders of the portal itself. */
    public static final String PLATFORM = "DAPEI";

    private final JdbcTemplate jdbc;
    private final OrderNumbers numbers;

    OrderBook(JdbcTemplate jdbc, OrderNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * An order to be written.
     *
     * @param id its number, from {@link #newId()}
     * @param number the number that buyers read
     * @param buyer key of the buyer
     * @param at when it was placed
     * @param returns what is promised for returns
     * @param lines its lines, whose paid amounts sum up to the order's
     */
    public record NewOrder(
            long id, String number, String buyer, Instant at, ReturnPolicy returns, List<NewLine> lines) {

        public NewOrder {
            lines = List.copyOf(lines);
        }

        long amount() {
            return lines.stream().mapToLong(NewLine::paid).sum();
        }
    }

    /**
     * A line of it.
     *
     * @param productId the product
     * @param quantity units
     * @param unitPrice what one unit costs by itself, minor units
     * @param paid what of the order's amount is paid for all of them, minor units
     * @param gift whether it comes free
     * @param bundleId the bundle it is part of, if any
     */
    public record NewLine(
            long productId,
            int quantity,
            long unitPrice,
            long paid,
            boolean gift,
            @Nullable UUID bundleId) {}

    /** A number for an order that is about to be written. */
    public long newId() {
        return numbers.next();
    }

    /** Writes an order that waits for its payment. */
    public void place(long shopId, NewOrder order) {
        var at = Timestamp.from(order.at());
        jdbc.update(
                """
                insert into purchase_order
                    (id, shop_id, platform, external_no, status, ordered_at, buyer_key, amount, return_policy)
                values (?, ?, ?, ?, 'UNPAID', ?, ?, ?, ?)
                """,
                order.id(),
                shopId,
                PLATFORM,
                order.number(),
                at,
                order.buyer(),
                order.amount(),
                order.returns().name());
        int[] number = {0};
        var lines = order.lines().stream()
                .map(line -> new Object[] {
                    order.id(),
                    Integer.toString(++number[0]),
                    shopId,
                    line.productId(),
                    line.quantity(),
                    line.unitPrice(),
                    line.paid(),
                    line.gift(),
                    line.bundleId(),
                    at
                })
                .toList();
        jdbc.batchUpdate("""
            insert into order_line (order_id, line_key, shop_id, product_id, quantity, unit_price, paid, gift,
                                    bundle_id, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, lines);
    }

    /**
     * Moves an order on.
     *
     * @return false where the shop has no such order in that status
     */
    public boolean move(long shopId, long id, OrderStatus from, OrderStatus to) {
        return jdbc.update(
                        "update purchase_order set status = ?, change_no = nextval('order_change_seq') "
                                + "where id = ? and shop_id = ? and status = ?",
                        to.name(),
                        id,
                        shopId,
                        from.name())
                == 1;
    }
}
