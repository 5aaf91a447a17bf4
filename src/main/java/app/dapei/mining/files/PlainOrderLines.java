package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;
import java.util.List;
import java.util.Locale;

/** The portal's own plain format of order lines, with English or Chinese headers. */
final class PlainOrderLines implements OrderLines {
    private static final List<String> NO_SALES = List.of("cancel", "closed", "unpaid", "关闭", "取消", "待付款", "未付款", "待支付");

    private int order;
    private int product;
    private int quantity;
    private int status;
    private int paid;
    private int price;

    @Override
    public void header(CsvRecords records) throws UnreadableLineException {
        order = Columns.require(records, "order_no", "order_id", "订单号");
        product = Columns.require(records, "sku", "商品编码");
        quantity = Columns.require(records, "quantity", "数量");
        status = Columns.find(records, "status", "订单状态");
        paid = Columns.find(records, "paid_amount", "实付金额");
        price = Columns.find(records, "unit_price", "单价");
    }

    @Override
    public boolean counts(CsvRecords records) throws UnreadableLineException {
        return Columns.sign(records, quantity, "quantity") > 0 && !isGift(records) && isSale(records);
    }

    private boolean isGift(CsvRecords records) throws UnreadableLineException {
        return isZero(records, paid, "paid_amount") || isZero(records, price, "unit_price");
    }

    private static boolean isZero(CsvRecords records, int field, String name) throws UnreadableLineException {
        return field >= 0
                && field < records.fields()
                && records.end(field) > records.start(field)
                && Columns.sign(records, field, name) == 0;
    }

    private boolean isSale(CsvRecords records) {
        if (status < 0 || status >= records.fields()) {
            return true;
        }
        String text = records.text(status).toLowerCase(Locale.ROOT);
        return NO_SALES.stream().noneMatch(text::contains);
    }

    @Override
    public int orderColumn() {
        return order;
    }

    @Override
    public int productColumn() {
        return product;
    }

    @Override
    public boolean foldsCase() {
        return false;
    }
}
