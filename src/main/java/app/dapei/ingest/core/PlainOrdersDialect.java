package app.dapei.ingest.core;

/** The portal's own format: one row per line; a negative quantity is a return that stands on its own. */
final class PlainOrdersDialect implements OrderDialect {

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var orderedAt = cells.requiredTime(Field.CREATED_AT);
        var draft = LineDraft.of(cells);
        var number = cells.id(Field.LINE_NO);
        var paid = paid(cells, draft);
        var line = (number == null ? draft : draft.withNumber(number)).withPaid(paid);
        var state = cells.state(Field.STATUS);
        var facts = OrderFacts.of(cells, orderNo, state, orderedAt);
        if (line.quantity() < 0) {
            return new OrderRow(facts, line.withReturn(0, 0, cells.time(Field.RETURNED_AT)));
        }
        return new OrderRow(facts, returned(line, cells));
    }

    private static long paid(RowCells cells, LineDraft draft) {
        var paid = cells.number(Field.LINE_PAID);
        if (paid == null && cells.text(Field.UNIT_PRICE) == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, Field.LINE_PAID, null);
        }
        if (paid != null && paid.signum() < 0 && draft.quantity() > 0) {
            throw new CellRejected(IssueCode.AMOUNT_NEGATIVE, Field.LINE_PAID, cells.text(Field.LINE_PAID));
        }
        return paid == null ? draft.paid() : cells.minor(paid.abs(), Field.LINE_PAID);
    }

    private static LineDraft returned(LineDraft line, RowCells cells) {
        int units = cells.wholeOrZero(Field.RETURNED_QUANTITY);
        var amount = cells.amount(Field.LINE_REFUNDED);
        int kept = Math.min(units, line.quantity());
        long refunded = Math.min(amount == null ? line.paidFor(kept) : amount, line.paid());
        if (units > line.quantity() || amount != null && amount > line.paid()) {
            cells.warn(IssueCode.RETURN_TOO_LARGE, Field.RETURNED_QUANTITY, cells.text(Field.RETURNED_QUANTITY));
        }
        return kept == 0 && refunded == 0 ? line : line.withReturn(kept, refunded, cells.time(Field.RETURNED_AT));
    }
}
