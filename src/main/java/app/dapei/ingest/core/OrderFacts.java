package app.dapei.ingest.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row says about its order; null where it says nothing. Amounts are minor units. */
record OrderFacts(
        String orderNo,
        OrderState state,
        @Nullable Instant orderedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable BuyerKey buyer,
        @Nullable Long amount,
        @Nullable Long refunded,
        @Nullable Long subtotal) {

    /** The facts that every format prints in the same way. */
    static OrderFacts of(RowCells cells, String orderNo, OrderState state, @Nullable Instant orderedAt) {
        return new OrderFacts(
                orderNo,
                state,
                orderedAt,
                cells.time(Field.PAID_AT),
                cells.time(Field.SHIPPED_AT),
                cells.buyer(),
                cells.amount(Field.ORDER_AMOUNT),
                cells.amount(Field.ORDER_REFUNDED),
                cells.amount(Field.ORDER_SUBTOTAL));
    }

    OrderFacts withState(OrderState changed) {
        return new OrderFacts(orderNo, changed, orderedAt, paidAt, shippedAt, buyer, amount, refunded, subtotal);
    }
}
