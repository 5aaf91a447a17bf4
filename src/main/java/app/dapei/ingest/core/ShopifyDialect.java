package app.dapei.ingest.core;

import java.util.Currency;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shopify orders: order fields on the first row only, one refunded amount for the whole order. */
final class ShopifyDialect implements OrderDialect {

    private final Currency currency;
    private @Nullable String foreignOrder;
    private @Nullable OrderFacts first;

    ShopifyDialect(Currency currency) {
        this.currency = currency;
    }

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var code = cells.text(Field.CURRENCY);
        if (code != null && !code.equalsIgnoreCase(currency.getCurrencyCode())) {
            foreignOrder = orderNo;
        }
        if (orderNo.equals(foreignOrder)) {
            throw new CellRejected(IssueCode.CURRENCY_DIFFERS, Field.CURRENCY, code);
        }
        var facts = facts(cells, orderNo);
        var line = LineDraft.sold(cells);
        var discount = cells.amount(Field.LINE_DISCOUNT);
        long paid = discount == null ? line.paid() : Math.max(0, line.paid() - discount);
        return new OrderRow(facts, line.withPaid(paid));
    }

    private OrderFacts facts(RowCells cells, String orderNo) {
        var before = first;
        if (before != null && before.orderNo().equals(orderNo) && cells.text(Field.CREATED_AT) == null) {
            return before;
        }
        var facts = OrderFacts.of(cells, orderNo, orderState(cells), cells.requiredTime(Field.CREATED_AT));
        first = facts;
        return facts;
    }

    private static OrderState orderState(RowCells cells) {
        if (cells.text(Field.CANCELLED_AT) != null) {
            return OrderState.CANCELLED;
        }
        var payment = cells.text(Field.PAYMENT_STATUS);
        switch (payment == null ? "" : payment.toLowerCase(Locale.ROOT)) {
            case "voided", "expired" -> {
                return OrderState.CANCELLED;
            }
            case "pending", "authorized", "unpaid" -> {
                return OrderState.PLACED;
            }
            case "", "paid", "partially_paid", "partially_refunded", "refunded" -> {}
            default -> cells.warn(IssueCode.STATUS_UNKNOWN, Field.PAYMENT_STATUS, payment);
        }
        return "fulfilled".equalsIgnoreCase(cells.text(Field.STATUS)) ? OrderState.SHIPPED : OrderState.PAID;
    }

    @Override
    public Order complete(Order order, Consumer<RowIssue> issues) {
        var lines = order.lines();
        var subtotal = order.facts().subtotal();
        long sum = lines.stream().mapToLong(LineDraft::paid).sum();
        if (subtotal != null && subtotal < sum) {
            lines = Allocation.byPaid(lines, subtotal);
        }
        return new Order(order.facts(), Refunds.spread(order.facts(), lines, issues));
    }
}
