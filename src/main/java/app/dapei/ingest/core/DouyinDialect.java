package app.dapei.ingest.core;

/** Doudian orders: one row per sub-order; a refunded sub-order is closed although it was a sale. */
final class DouyinDialect implements OrderDialect {

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var lineNo = cells.requiredText(Field.LINE_NO);
        if (isJoined(lineNo)) {
            throw new CellRejected(IssueCode.JOINED_SUB_ORDERS, Field.LINE_NO, lineNo);
        }
        var number = cells.requiredId(Field.LINE_NO);
        var paid = cells.amount(Field.LINE_PAID);
        if (paid == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, Field.LINE_PAID, null);
        }
        var line = LineDraft.sold(cells).withNumber(number).withPaid(paid);
        boolean refunded = isRefunded(cells);
        var state = cells.state(Field.STATUS);
        if (refunded && state == OrderState.CANCELLED) {
            state = cells.text(Field.SHIPPED_AT) == null ? OrderState.PAID : OrderState.SHIPPED;
        }
        var facts = OrderFacts.of(cells, orderNo, state, cells.requiredTime(Field.CREATED_AT));
        return new OrderRow(facts, refunded ? line.returnedInFull() : line);
    }

    private static boolean isJoined(String lineNo) {
        return lineNo.indexOf(';') >= 0 || lineNo.indexOf('；') >= 0;
    }

    private static boolean isRefunded(RowCells cells) {
        var afterSale = cells.text(Field.AFTER_SALE);
        return afterSale != null && (afterSale.contains("退款成功") || afterSale.contains("全额退款"));
    }
}
