package app.dapei.checkout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what the checkout knows of its orders. */
@Component
class CheckoutOrders {

    private static final String COLUMNS = """
        select order_id, number, idem_key, lock_id, buyer_key, room, bundle_id, bundle_version, sets, amount, state,
               terms, placed_at, pay_before
        from checkout_order
        """;

    private final JdbcClient jdbc;

    CheckoutOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored of an order. */
    record Stored(
            long orderId,
            String number,
            String key,
            UUID lock,
            String buyer,
            @Nullable String room,
            UUID bundleId,
            int bundleVersion,
            int sets,
            long amount,
            OrderState state,
            String terms,
            Instant placedAt,
            Instant payBefore) {

        Bought.Placed placed(boolean repeated) {
            return new Bought.Placed(orderId, number, amount, payBefore, repeated);
        }
    }

    /**
     * Takes the place of an order; waits for another transaction that is about to take it.
     *
     * @return false where its key or its lock has been used
     */
    boolean take(long shopId, Stored order) {
        return jdbc.sql("""
            insert into checkout_order (order_id, shop_id, number, idem_key, lock_id, buyer_key, room, bundle_id,
                bundle_version, sets, amount, state, terms, placed_at, pay_before)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                        .params(order.orderId(), shopId, order.number(), order.key(), order.lock(), order.buyer())
                        .param(order.room())
                        .params(order.bundleId(), order.bundleVersion(), order.sets(), order.amount())
                        .params(order.state().name(), order.terms())
                        .params(Timestamp.from(order.placedAt()), Timestamp.from(order.payBefore()))
                        .update()
                == 1;
    }

    Optional<Stored> byKey(long shopId, String key) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and idem_key = ?")
                .params(shopId, key)
                .query(CheckoutOrders::row)
                .optional();
    }

    Optional<Stored> byNumber(long shopId, String number) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and number = ?")
                .params(shopId, number)
                .query(CheckoutOrders::row)
                .optional();
    }

    Optional<Stored> byId(long shopId, long id) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and order_id = ?")
                .params(shopId, id)
                .query(CheckoutOrders::row)
                .optional();
    }

    /** An order that nobody else changes until the transaction ends. */
    Optional<Stored> locked(long shopId, long id) {
        return jdbc.sql(COLUMNS + "where shop_id = ? and order_id = ? for update")
                .params(shopId, id)
                .query(CheckoutOrders::row)
                .optional();
    }

    void move(long shopId, long id, OrderState to) {
        jdbc.sql("update checkout_order set state = ? where shop_id = ? and order_id = ?")
                .params(to.name(), shopId, id)
                .update();
    }

    /**
     * Notes a payment.
     *
     * @return false where it had been told before
     */
    boolean note(long shopId, long id, Payment payment, Instant at) {
        return jdbc.sql("""
            insert into checkout_payment (shop_id, reference, order_id, amount, at, outcome)
            values (?, ?, ?, ?, ?, 'NEW') on conflict do nothing
            """)
                        .params(shopId, payment.reference(), id, payment.amount(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void settle(long shopId, Payment payment, String outcome) {
        jdbc.sql("update checkout_payment set outcome = ? where shop_id = ? and reference = ?")
                .params(outcome, shopId, payment.reference())
                .update();
    }

    /** What became of an order's payment that was told before; empty where it was not. */
    Optional<String> outcome(long shopId, String reference, long id) {
        return jdbc.sql("select outcome from checkout_payment where shop_id = ? and reference = ? and order_id = ?")
                .params(shopId, reference, id)
                .query(String.class)
                .optional();
    }

    static Stored row(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("order_id"),
                row.getString("number"),
                row.getString("idem_key"),
                row.getObject("lock_id", UUID.class),
                row.getString("buyer_key"),
                row.getString("room"),
                row.getObject("bundle_id", UUID.class),
                row.getInt("bundle_version"),
                row.getInt("sets"),
                row.getLong("amount"),
                OrderState.valueOf(row.getString("state")),
                row.getString("terms"),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("pay_before").toInstant());
    }
}
