package app.dapei.ingest.core;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How one platform writes orders into rows. */
interface OrderDialect {

    /**
     * Reads a row.
     *
     * @return what it says, or null when it is no data (an explaining row below the header)
     * @throws CellRejected when a cell cannot be used
     */
    @Nullable
    OrderRow read(RowCells cells);

    /** Finishes an order whose rows are all read, for what only the whole order tells. */
    default Order complete(Order order, Consumer<RowIssue> issues) {
        return order;
    }

    /** An order with its lines. */
    record Order(OrderFacts facts, List<LineDraft> lines) {}
}
