package app.dapei.ingest.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads product files: one product per row; rows of a Shopify handle inherit title, category and state. */
final class ProductInterpreter implements RowInterpreter {

    private final EntrySink sink;
    private final RowCells cells;
    private final boolean byHandle;
    private final RowMemory memory = new RowMemory();
    private @Nullable Head head;

    ProductInterpreter(ImportPlan plan, EntrySink sink) {
        this.sink = sink;
        this.cells = new RowCells(plan);
        this.byHandle = plan.format() == ImportFormat.SHOPIFY_PRODUCTS;
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
            var picture = picture();
            var product = byHandle
                    ? variant(row, picture)
                    : product(row, ownHead(picture), cells.requiredId(Field.SKU), null, picture);
            if (product != null) {
                checkNew(product.sku());
                sink.product(product);
                cells.warnings().forEach(sink::issue);
            }
        } catch (CellRejected rejected) {
            sink.issue(rejected.inRow(row));
        }
    }

    @Override
    public void finish() {
        // every row is handed over as it comes
    }

    private void checkNew(String sku) {
        if (memory.occurrence("sku", sku) > 1) {
            throw new CellRejected(IssueCode.SKU_TWICE, Field.SKU, sku);
        }
    }

    private @Nullable ProductEntry variant(SourceRow row, @Nullable String picture) {
        var handle = cells.requiredId(Field.HANDLE);
        var before = head;
        var current = before != null && before.handle().equals(handle) && cells.text(Field.NAME) == null
                ? before
                : ownHead(picture);
        head = current;
        var sku = cells.id(Field.SKU);
        if (sku == null && cells.text(Field.PRICE) == null) {
            return null; // a further picture of the product
        }
        var variant = "Default Title".equals(cells.text(Field.VARIANT)) ? null : cells.text(Field.VARIANT);
        if (sku == null) {
            cells.warn(IssueCode.SKU_FROM_NAME, Field.SKU, current.name());
            sku = LineDraft.madeUpSku(current.name(), variant);
        }
        return product(row, current, sku, variant, picture);
    }

    private Head ownHead(@Nullable String picture) {
        var handle = cells.text(Field.HANDLE);
        return new Head(
                handle == null ? "" : handle,
                cells.requiredText(Field.NAME),
                category(cells.text(Field.CATEGORY)),
                state(),
                picture);
    }

    private ProductEntry product(
            SourceRow row, Head of, String sku, @Nullable String variant, @Nullable String picture) {
        return new ProductEntry(
                row.number(),
                sku,
                variant == null ? of.name() : of.name() + " " + variant,
                of.category(),
                cells.amount(Field.PRICE),
                cells.amount(Field.COST),
                stock(),
                split(cells.text(Field.ALIASES), "[|;；、]"),
                of.state(),
                picture == null ? of.picture() : picture);
    }

    private @Nullable String picture() {
        var picture = cells.text(Field.PICTURE);
        if (picture == null) {
            return null;
        }
        boolean usable = picture.startsWith("https://") && picture.length() <= 300;
        if (!usable) {
            cells.warn(IssueCode.PICTURE_NOT_USABLE, Field.PICTURE, picture);
        }
        return usable ? picture : null;
    }

    private @Nullable Integer stock() {
        var text = cells.text(Field.STOCK);
        if (text == null || text.equalsIgnoreCase("not stocked")) {
            return null;
        }
        var number = cells.number(Field.STOCK);
        if (number != null && number.signum() < 0) {
            cells.warn(IssueCode.NEGATIVE_STOCK, Field.STOCK, text);
            return 0;
        }
        return cells.wholeOrZero(Field.STOCK);
    }

    private ProductEntry.@Nullable State state() {
        var text = cells.text(Field.PRODUCT_STATE);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "active", "上架", "在售", "true", "1" -> ProductEntry.State.ACTIVE;
            case "draft", "草稿", "待上架" -> ProductEntry.State.DRAFT;
            case "archived", "下架", "已下架", "停售", "false", "0" -> ProductEntry.State.ARCHIVED;
            default -> {
                cells.warn(IssueCode.STATUS_UNKNOWN, Field.PRODUCT_STATE, text);
                yield null;
            }
        };
    }

    private static List<String> category(@Nullable String path) {
        return split(path, path != null && path.contains(">") ? ">" : "/");
    }

    private static List<String> split(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private record Head(
            String handle,
            String name,
            List<String> category,
            ProductEntry.@Nullable State state,
            @Nullable String picture) {}
}
