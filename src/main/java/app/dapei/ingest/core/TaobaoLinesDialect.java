package app.dapei.ingest.core;

import java.util.List;
import java.util.function.Consumer;

/** Taobao's item report: lines without times. A closed line in an order that went through was refunded. */
final class TaobaoLinesDialect implements OrderDialect {

    @Override
    public OrderRow read(RowCells cells) {
        var orderNo = cells.requiredId(Field.ORDER_NO);
        var line = LineDraft.sold(cells);
        var state = cells.state(Field.STATUS);
        return new OrderRow(
                OrderFacts.of(cells, orderNo, state, null),
                state == OrderState.CANCELLED ? line.returnedInFull() : line);
    }

    @Override
    public Order complete(Order order, Consumer<RowIssue> issues) {
        boolean allClosed = order.lines().stream().allMatch(line -> line.returnedQuantity() > 0);
        if (allClosed) {
            return new Order(order.facts().withState(OrderState.CANCELLED), unreturned(order.lines()));
        }
        return order.facts().state() == OrderState.CANCELLED
                ? new Order(order.facts().withState(OrderState.COMPLETED), order.lines())
                : order;
    }

    private static List<LineDraft> unreturned(List<LineDraft> lines) {
        return lines.stream().map(line -> line.withReturn(0, 0, null)).toList();
    }
}
