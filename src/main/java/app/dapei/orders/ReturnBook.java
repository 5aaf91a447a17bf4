package app.dapei.orders;

import app.dapei.orders.core.PaidLine;
import app.dapei.orders.core.ReturnPolicy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as returns must know them, and writes returns, in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnBook {

    private final JdbcClient jdbc;

    ReturnBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line with its product.
     *
     * @param productId the product
     * @param line what was paid and returned
     */
    public record ReturnableLine(long productId, PaidLine line) {}

    /** What was promised for returns; empty where the shop has no such order, or it comes from a platform. */
    public Optional<ReturnPolicy> policy(long shopId, long orderId) {
        return jdbc.sql("select return_policy from purchase_order where shop_id = ? and id = ? and return_policy is"
                        + " not null")
                .params(shopId, orderId)
                .query((row, number) -> ReturnPolicy.valueOf(row.getString(1)))
                .optional();
    }

    /** The lines of an order, in their order. */
    public List<ReturnableLine> lines(long shopId, long orderId) {
        return jdbc.sql("""
            select l.line_key, l.product_id, l.quantity, l.unit_price, l.paid, l.gift,
                   (select coalesce(sum(r.quantity), 0) from return_line r
                    where r.order_id = l.order_id and r.line_key like l.line_key || '#%') as units,
                   (select coalesce(sum(r.refunded), 0) from return_line r
                    where r.order_id = l.order_id and r.line_key like l.line_key || '#%') as refunded
            from order_line l
            where l.shop_id = :shop and l.order_id = :order order by length(l.line_key), l.line_key
            """)
                .param("shop", shopId)
                .param("order", orderId)
                .query((row, number) -> new ReturnableLine(
                        row.getLong("product_id"),
                        new PaidLine(
                                row.getString("line_key"),
                                row.getInt("quantity"),
                                row.getBoolean("gift") ? 0 : row.getLong("unit_price"),
                                row.getLong("paid"),
                                row.getInt("units"),
                                row.getLong("refunded"))))
                .list();
    }

    /**
     * A return to be written.
     *
     * @param number of the order, as buyers read it
     * @param orderId of the order
     * @param line the line it is about
     * @param units how many units came back
     * @param refund what was refunded for them, minor units
     * @param at when
     * @param reason why; may be empty
     */
    public record NewReturn(
            String number, long orderId, ReturnableLine line, int units, long refund, Instant at, String reason) {}

    /** Writes a return of an order of the portal. */
    public void write(long shopId, @Nullable String buyer, NewReturn back) {
        var key = back.line().line().key() + "#" + (back.line().line().returned() + back.units());
        jdbc.sql("""
            insert into return_line (shop_id, platform, external_no, line_key, order_id, product_id, quantity,
                                     refunded, returned_at, reason, buyer_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(shopId, OrderBook.PLATFORM, back.number(), key, back.orderId())
                .params(back.line().productId(), back.units(), back.refund(), Timestamp.from(back.at()))
                .params(back.reason())
                .param(buyer)
                .update();
    }
}
