package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;

/** UCI Online Retail. A cancellation's number begins with C; products' codes begin with five digits. */
final class OnlineRetailLines implements OrderLines {
    private static final int DIGITS = 5;

    private int invoice;
    private int code;
    private int quantity;
    private int price;

    @Override
    public void header(CsvRecords records) throws UnreadableLineException {
        invoice = Columns.require(records, "invoiceno", "invoice");
        code = Columns.require(records, "stockcode");
        quantity = Columns.require(records, "quantity");
        price = Columns.require(records, "unitprice", "price");
    }

    @Override
    public boolean counts(CsvRecords records) throws UnreadableLineException {
        boolean sold = Columns.sign(records, quantity, "Quantity") > 0;
        boolean paid = Columns.sign(records, price, "UnitPrice") > 0;
        return sold && paid && !isCancellation(records) && isProduct(records);
    }

    private boolean isCancellation(CsvRecords records) {
        int from = records.start(invoice);
        return from < records.end(invoice) && (records.bytes()[from] | 0x20) == 'c';
    }

    private boolean isProduct(CsvRecords records) {
        int from = records.start(code);
        if (records.end(code) - from < DIGITS) {
            return false;
        }
        for (int i = from; i < from + DIGITS; i++) {
            if (records.bytes()[i] < '0' || records.bytes()[i] > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int orderColumn() {
        return invoice;
    }

    @Override
    public int productColumn() {
        return code;
    }

    @Override
    public boolean foldsCase() {
        return true;
    }
}
