package app.dapei.ingest.core;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** TikTok Shop orders: one row per SKU, the refund given for the order as a whole. */
final class TiktokDialect implements OrderDialect {

    @Override
    public @Nullable OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        if (orderNo.chars().noneMatch(Character::isDigit)) {
            return null; // "Platform unique order ID." and the like below the header
        }
        var draft = LineDraft.sold(cells);
        var platformId = cells.requiredId(Field.PLATFORM_ID);
        var paid = cells.amount(Field.LINE_PAID);
        var line = draft.withIdentity(platformId).withPaid(paid == null ? draft.paid() : paid);
        var state = cells.state(Field.STATUS);
        var facts = OrderFacts.of(cells, orderNo, state, cells.requiredTime(Field.CREATED_AT));
        return new OrderRow(facts, state == OrderState.CANCELLED ? line : returned(line, cells));
    }

    private static LineDraft returned(LineDraft line, RowCells cells) {
        int units = cells.wholeOrZero(Field.RETURNED_QUANTITY);
        if (units > line.quantity()) {
            cells.warn(IssueCode.RETURN_TOO_LARGE, Field.RETURNED_QUANTITY, cells.text(Field.RETURNED_QUANTITY));
        }
        int kept = Math.min(units, line.quantity());
        return kept == 0 ? line : line.withReturn(kept, line.paidFor(kept), null);
    }

    @Override
    public Order complete(Order order, Consumer<RowIssue> issues) {
        return new Order(order.facts(), Refunds.spread(order.facts(), order.lines(), issues));
    }
}
