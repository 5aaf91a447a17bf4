package app.dapei.ingest;

import app.dapei.ingest.core.BuyerKey;
import app.dapei.ingest.core.EntrySink;
import app.dapei.ingest.core.ImportKind;
import app.dapei.ingest.core.IssueCode;
import app.dapei.ingest.core.LineEntry;
import app.dapei.ingest.core.OrderEntry;
import app.dapei.ingest.core.OrderState;
import app.dapei.ingest.core.ProductEntry;
import app.dapei.ingest.core.ReturnEntry;
import app.dapei.ingest.core.RowIssue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes what the rows of a file mean into the staging tables, in batches on one connection. */
final class StageWriter implements EntrySink, AutoCloseable {

    /** Issues that are kept; more are counted, but a file with so many needs another look, not a longer list. */
    static final int MOST_ISSUES = 100_000;

    private static final int LONGEST_RAW = 8_000;
    private static final int LONGEST_CELL = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALIASES = 500;

    private final long shopId;
    private final long batchId;
    private final ImportKind kind;
    private final Connection connection;
    private final BatchedInsert orders;
    private final BatchedInsert lines;
    private final BatchedInsert returns;
    private final BatchedInsert products;
    private final BatchedInsert issues;
    private final int[] issuesByLevel = new int[3];
    private int returnCount;
    private boolean repeatedLines;

    StageWriter(Connection connection, long shopId, long batchId, ImportKind kind) throws SQLException {
        this.connection = connection;
        this.shopId = shopId;
        this.batchId = batchId;
        this.kind = kind;
        orders = new BatchedInsert(
                connection,
                "import_order",
                "id, shop_id, batch_id, external_no, status, ordered_at, buyer_key, buyer_trust, amount");
        lines = new BatchedInsert(
                connection,
                "import_line",
                "id, shop_id, order_row, line_key, sku, name, quantity, unit_price, paid, raw");
        returns = new BatchedInsert(
                connection,
                "import_return",
                "id, shop_id, order_row, external_no, line_key, sku, name, quantity, refunded, returned_at, buyer_key,"
                        + " raw");
        products = new BatchedInsert(
                connection,
                "import_product",
                "id, shop_id, sku, name, category, price, cost, stock, aliases, state, picture");
        issues = new BatchedInsert(
                connection, "import_issue", "shop_id, batch_id, row_no, level, code, field, cell, raw");
    }

    @Override
    public void order(OrderEntry order) {
        long id = BatchScope.stageId(batchId, order.row());
        var buyer = order.buyer();
        Long amount = switch (kind) {
            case ORDERS ->
                (Long) order.lines().stream().mapToLong(LineEntry::paid).sum();
            case ORDER_HEADERS -> order.amount();
            case ORDER_LINES, PRODUCTS -> null;
        };
        orders.add(
                id,
                shopId,
                batchId,
                order.orderNo(),
                status(order.state()),
                order.orderedAt(),
                hash(buyer),
                trust(buyer),
                amount);
        for (var line : order.lines()) {
            line(id, order, line);
        }
    }

    private void line(long orderRow, OrderEntry order, LineEntry line) {
        long id = BatchScope.stageId(batchId, line.row());
        var raw = kind == ImportKind.ORDER_LINES ? raw(line.raw()) : null;
        lines.add(
                id,
                shopId,
                orderRow,
                line.lineKey(),
                line.sku(),
                name(line),
                line.quantity(),
                line.unitPrice(),
                line.paid(),
                raw);
        if (line.returnedQuantity() > 0 || line.refunded() > 0) {
            returnCount++;
            returns.add(
                    id,
                    shopId,
                    orderRow,
                    order.orderNo(),
                    line.lineKey(),
                    line.sku(),
                    name(line),
                    line.returnedQuantity(),
                    line.refunded(),
                    line.returnedAt(),
                    hash(order.buyer()),
                    null);
        }
    }

    @Override
    public void standaloneReturn(ReturnEntry back) {
        returnCount++;
        returns.add(
                BatchScope.stageId(batchId, back.row()),
                shopId,
                null,
                back.returnNo(),
                back.lineKey(),
                back.sku(),
                cut(back.name(), LONGEST_NAME),
                back.quantity(),
                back.refunded(),
                back.returnedAt(),
                hash(back.buyer()),
                raw(back.raw()));
    }

    @Override
    public void product(ProductEntry product) {
        var state = product.state();
        products.add(
                BatchScope.stageId(batchId, product.row()),
                shopId,
                product.sku(),
                cut(product.name(), LONGEST_NAME),
                product.category().isEmpty() ? null : String.join(CategoryPaths.SEPARATOR, product.category()),
                product.price(),
                product.cost(),
                product.stock(),
                product.aliases().isEmpty() ? null : aliases(product.aliases()),
                state == null
                        ? null
                        : switch (state) {
                            case ACTIVE -> "ACTIVE";
                            case DRAFT -> "PAUSED";
                            case ARCHIVED -> "ARCHIVED";
                        },
                product.picture());
    }

    @Override
    public void issue(RowIssue issue) {
        repeatedLines |= issue.code() == IssueCode.LINE_REPEATED;
        int kept = ++issuesByLevel[issue.code().level().ordinal()];
        if (kept <= MOST_ISSUES) {
            var field = issue.field();
            var cell = issue.value();
            issues.add(
                    shopId,
                    batchId,
                    issue.row(),
                    issue.code().level().name(),
                    issue.code().name(),
                    field == null ? null : field.name(),
                    cell == null ? null : cut(cell, LONGEST_CELL),
                    raw(issue.raw()));
        }
    }

    /** Writes what is still held and commits. */
    void commit() {
        try {
            for (var insert : List.of(orders, lines, returns, products, issues)) {
                insert.flush();
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("staging of import " + batchId, failure);
        }
    }

    long lineCount() {
        return lines.count();
    }

    int returnCount() {
        return returnCount;
    }

    int issueCount(int level) {
        return issuesByLevel[level];
    }

    boolean hasRepeatedLines() {
        return repeatedLines;
    }

    @Override
    public void close() throws SQLException {
        for (var insert : List.of(orders, lines, returns, products, issues)) {
            insert.close();
        }
    }

    private static String status(OrderState state) {
        return switch (state) {
            case PLACED -> "UNPAID";
            case PAID -> "PAID";
            case SHIPPED -> "SHIPPED";
            case COMPLETED -> "COMPLETED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static @Nullable String hash(@Nullable BuyerKey buyer) {
        return buyer == null ? null : buyer.hash();
    }

    private static String trust(@Nullable BuyerKey buyer) {
        return buyer == null ? "NONE" : buyer.trusted() ? "HIGH" : "LOW";
    }

    private String name(LineEntry line) {
        var variant = line.variant();
        boolean skuIsVariant = kind != ImportKind.ORDER_LINES
                && variant != null
                && !line.name().contains(variant);
        return cut(skuIsVariant ? line.name() + " " + variant : line.name(), LONGEST_NAME);
    }

    private static String aliases(List<String> aliases) {
        var joined = new StringBuilder();
        for (var alias : aliases) {
            if (joined.length() + alias.length() + 1 > LONGEST_ALIASES) {
                break;
            }
            joined.append(joined.isEmpty() ? "" : "|").append(alias);
        }
        return joined.toString();
    }

    private static String raw(List<String> cells) {
        return cut(CSVFormat.RFC4180.format(cells.toArray()), LONGEST_RAW);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
