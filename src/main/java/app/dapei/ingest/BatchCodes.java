package app.dapei.ingest;

import app.dapei.ingest.core.ColumnMap;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.reader.TableShape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a batch's settings stand in the columns of {@code import_batch}. */
final class BatchCodes {

    private BatchCodes() {}

    static String shape(TableShape shape) {
        return String.join(
                " ",
                shape.kind().name(),
                Boolean.toString(shape.gzip()),
                shape.charset().isEmpty() ? "-" : shape.charset(),
                Integer.toString(shape.delimiter()),
                Integer.toString(shape.sheet()));
    }

    static TableShape shape(String code) {
        var parts = code.split(" ");
        return new TableShape(
                TableShape.Kind.valueOf(parts[0]),
                Boolean.parseBoolean(parts[1]),
                parts[2].equals("-") ? "" : parts[2],
                (char) Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }

    static String columns(ColumnMap map) {
        return map.columns().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static ColumnMap columns(String code) {
        return code.isEmpty()
                ? ColumnMap.empty()
                : new ColumnMap(Arrays.stream(code.split(" "))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> Field.valueOf(pair[0]), pair -> Integer.valueOf(pair[1]))));
    }

    static ImportCounts counts(ResultSet row) throws SQLException {
        return new ImportCounts(
                row.getInt("file_rows"),
                row.getInt("orders_new"),
                row.getInt("orders_updated"),
                row.getInt("orders_same"),
                row.getInt("order_lines"),
                row.getInt("returns"),
                row.getInt("products_new"),
                row.getInt("products_updated"),
                row.getInt("products_same"),
                row.getInt("issues_error"),
                row.getInt("issues_warning"),
                row.getInt("issues_note"));
    }
}
