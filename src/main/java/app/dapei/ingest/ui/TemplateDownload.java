package app.dapei.ingest.ui;

import app.dapei.ingest.core.ColumnSpec;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.shared.ui.CsvDownload;
import java.util.List;
import java.util.Map;

/** A link that downloads an example of the portal's own format, which imports as it stands. */
final class TemplateDownload {

    private static final List<Map<Field, String>> ORDERS = List.of(
            Map.of(
                    Field.ORDER_NO, "20260501-0001",
                    Field.LINE_NO, "1",
                    Field.CREATED_AT, "2026-05-01 20:15:00",
                    Field.STATUS, "COMPLETED",
                    Field.BUYER, "b-1001",
                    Field.SKU, "TENT-3P",
                    Field.NAME, "三季帐篷 3 人",
                    Field.QUANTITY, "1",
                    Field.UNIT_PRICE, "399.00",
                    Field.LINE_PAID, "359.00"),
            Map.of(
                    Field.ORDER_NO, "20260501-0001",
                    Field.LINE_NO, "2",
                    Field.CREATED_AT, "2026-05-01 20:15:00",
                    Field.STATUS, "COMPLETED",
                    Field.BUYER, "b-1001",
                    Field.SKU, "MAT-2M",
                    Field.NAME, "防潮垫 2 米",
                    Field.QUANTITY, "2",
                    Field.UNIT_PRICE, "59.00",
                    Field.LINE_PAID, "118.00"));

    private static final List<Map<Field, String>> PRODUCTS = List.of(
            Map.of(
                    Field.SKU, "TENT-3P",
                    Field.NAME, "三季帐篷 3 人",
                    Field.CATEGORY, "户外 > 帐篷",
                    Field.PRICE, "399.00",
                    Field.COST, "210.00",
                    Field.STOCK, "48",
                    Field.ALIASES, "小黄帐|三人帐",
                    Field.PRODUCT_STATE, "active"),
            Map.of(
                    Field.SKU, "MAT-2M",
                    Field.NAME, "防潮垫 2 米",
                    Field.CATEGORY, "户外 > 地垫",
                    Field.PRICE, "59.00",
                    Field.COST, "24.00",
                    Field.STOCK, "210",
                    Field.ALIASES, "地垫",
                    Field.PRODUCT_STATE, "active"));

    private TemplateDownload() {}

    static CsvDownload orders(String text) {
        return of(text, "dapei-orders.csv", ImportFormat.PLAIN_ORDERS, ORDERS);
    }

    static CsvDownload products(String text) {
        return of(text, "dapei-products.csv", ImportFormat.PLAIN_PRODUCTS, PRODUCTS);
    }

    private static CsvDownload of(
            String text, String fileName, ImportFormat format, List<Map<Field, String>> examples) {
        var columns = format.columns();
        return new CsvDownload(
                text,
                fileName,
                () -> columns.stream().map(column -> column.names().getFirst()).toList(),
                csv -> examples.forEach(example -> csv.row(columns.stream()
                        .map(ColumnSpec::field)
                        .map(field -> example.getOrDefault(field, ""))
                        .toList())));
    }
}
