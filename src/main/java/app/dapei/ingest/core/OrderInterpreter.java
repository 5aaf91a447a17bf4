package app.dapei.ingest.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads order files: groups the rows of an order that stand together, gives lines their keys, reports issues. */
final class OrderInterpreter implements RowInterpreter {

    /** Rows of one order that are held at most; an order with more is handed over in parts. */
    private static final int LARGEST_GROUP = 10_000;

    private final EntrySink sink;
    private final OrderDialect dialect;
    private final RowCells cells;
    private final RowMemory memory = new RowMemory();
    private final List<LineDraft> lines = new ArrayList<>();
    private @Nullable OrderFacts open;
    private int firstRow;

    OrderInterpreter(ImportPlan plan, EntrySink sink, OrderDialect dialect) {
        this.sink = sink;
        this.dialect = dialect;
        this.cells = new RowCells(plan);
    }

    @Override
    public void accept(SourceRow row) {
        if (row.isBlank()) {
            return;
        }
        if (memory.isRepeated(row.cells())) {
            sink.issue(new RowIssue(row.number(), IssueCode.DUPLICATE_ROW, null, null, row.cells()));
            return;
        }
        cells.bind(row);
        try {
            var read = dialect.read(cells);
            if (read != null) {
                take(row, read);
                cells.warnings().forEach(sink::issue);
            }
        } catch (CellRejected rejected) {
            sink.issue(rejected.inRow(row));
        }
    }

    private void take(SourceRow row, OrderRow read) {
        var line = read.line();
        if (line != null && line.quantity() < 0) {
            returned(read.facts(), line);
            return;
        }
        var facts = open;
        if (facts == null || !facts.orderNo().equals(read.facts().orderNo()) || lines.size() >= LARGEST_GROUP) {
            flush();
            open = read.facts();
            firstRow = row.number();
        } else {
            open = furthest(facts, read.facts());
        }
        if (line != null) {
            lines.add(line);
        }
    }

    /** The facts of an order whose rows tell different states: the row that went furthest speaks for the order. */
    private static OrderFacts furthest(OrderFacts one, OrderFacts other) {
        if (one.state() == other.state() || other.state() == OrderState.CANCELLED) {
            return one;
        }
        boolean later = one.state() == OrderState.CANCELLED || other.state().compareTo(one.state()) > 0;
        return later ? other : one;
    }

    private void returned(OrderFacts facts, LineDraft line) {
        var at = line.returnedAt() == null ? facts.orderedAt() : line.returnedAt();
        if (at == null) {
            throw new CellRejected(IssueCode.VALUE_MISSING, Field.CREATED_AT, null);
        }
        sink.standaloneReturn(new ReturnEntry(
                line.row().number(),
                facts.orderNo(),
                key(facts, line),
                line.sku(),
                line.name(),
                -line.quantity(),
                line.paid(),
                at,
                facts.buyer(),
                line.row().cells()));
    }

    private String key(OrderFacts facts, LineDraft line) {
        int occurrence = memory.occurrence(facts.orderNo(), line.identity());
        if (line.numbered() && occurrence > 1) {
            var row = line.row();
            sink.issue(
                    new RowIssue(row.number(), IssueCode.LINE_REPEATED, Field.LINE_NO, line.identity(), row.cells()));
        }
        return line.key(occurrence);
    }

    private void flush() {
        var facts = open;
        if (facts == null) {
            return;
        }
        var order = dialect.complete(new OrderDialect.Order(facts, List.copyOf(lines)), sink::issue);
        var entries =
                order.lines().stream().map(line -> line.entry(key(facts, line))).toList();
        var told = order.facts();
        sink.order(new OrderEntry(
                firstRow,
                told.orderNo(),
                told.state(),
                told.orderedAt(),
                told.paidAt(),
                told.shippedAt(),
                told.buyer(),
                told.amount(),
                entries));
        lines.clear();
        open = null;
    }

    @Override
    public void finish() {
        flush();
    }
}
