package app.dapei.ingest.core;

import java.util.Locale;
import java.util.Set;

/** UCI Online Retail: invoices that start with C are returns, other negative quantities are stock written off. */
final class OnlineRetailDialect implements OrderDialect {

    private static final Set<String> NO_MERCHANDISE =
            Set.of("POST", "DOT", "M", "D", "S", "B", "C2", "CRUK", "AMAZONFEE", "BANK CHARGES", "ADJUST", "TEST001");

    @Override
    public OrderRow read(RowCells cells) {
        var invoice = cells.requiredId(Field.ORDER_NO);
        var code = cells.requiredId(Field.SKU).toUpperCase(Locale.ROOT);
        if (NO_MERCHANDISE.contains(code) || code.startsWith("GIFT_")) {
            throw new CellRejected(IssueCode.NOT_MERCHANDISE, Field.SKU, code);
        }
        var line = LineDraft.of(cells).withSku(code);
        boolean cancellation = invoice.startsWith("C") || invoice.startsWith("c");
        if (line.quantity() < 0 && !cancellation) {
            throw new CellRejected(IssueCode.STOCK_WRITE_OFF, Field.QUANTITY, cells.text(Field.QUANTITY));
        }
        if (line.quantity() > 0 && cancellation) {
            throw new CellRejected(IssueCode.QUANTITY_NOT_USABLE, Field.QUANTITY, cells.text(Field.QUANTITY));
        }
        var orderedAt = cells.requiredTime(Field.CREATED_AT);
        return new OrderRow(OrderFacts.of(cells, invoice, OrderState.COMPLETED, orderedAt), line);
    }
}
