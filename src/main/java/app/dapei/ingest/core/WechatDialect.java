package app.dapei.ingest.core;

/** WeChat shop orders: one row per product, keyed by the platform's product id and the attributes chosen. */
final class WechatDialect implements OrderDialect {

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var platformId = cells.requiredId(Field.PLATFORM_ID);
        var draft = LineDraft.sold(cells);
        var paid = cells.amount(Field.LINE_PAID);
        var variant = draft.variant();
        var line = draft.withIdentity(variant == null ? platformId : platformId + '|' + variant)
                .withPaid(paid == null ? draft.paid() : paid);
        var state = cells.state(Field.STATUS);
        var facts = OrderFacts.of(cells, orderNo, state, cells.requiredTime(Field.CREATED_AT));
        return new OrderRow(facts, state == OrderState.CANCELLED ? line : refunded(line, cells));
    }

    private static LineDraft refunded(LineDraft line, RowCells cells) {
        var amount = cells.amount(Field.LINE_REFUNDED);
        if (amount == null || amount == 0) {
            return line;
        }
        if (amount > line.paid()) {
            cells.warn(IssueCode.RETURN_TOO_LARGE, Field.LINE_REFUNDED, cells.text(Field.LINE_REFUNDED));
        }
        return amount >= line.paid() ? line.returnedInFull() : line.withReturn(0, amount, null);
    }
}
