package app.dapei.ingest.core;

/** Taobao's list of orders: times, buyer and state, but no lines; those come with the item report. */
final class TaobaoOrdersDialect implements OrderDialect {

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var state = cells.state(Field.STATUS);
        return new OrderRow(OrderFacts.of(cells, orderNo, state, cells.requiredTime(Field.CREATED_AT)), null);
    }
}
