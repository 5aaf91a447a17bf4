package app.dapei.ingest;

import app.dapei.ingest.ImportPreview.Column;
import app.dapei.ingest.core.ColumnMap;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.DateOrderDetector;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.HeaderMatch;
import app.dapei.ingest.core.HeaderMatcher;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.reader.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the beginning of a file tells: its format, columns, sample values, the order of its dates. */
final class FileRecognition {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;
    private static final int ROWS_FOR_DATES = 20_000;
    private static final int ROWS_FOR_SAMPLES = 200;
    private static final Set<Field> TIMES =
            Set.of(Field.CREATED_AT, Field.PAID_AT, Field.SHIPPED_AT, Field.CANCELLED_AT, Field.RETURNED_AT);

    private final TableFile file;

    FileRecognition(TableFile file) {
        this.file = file;
    }

    /** The likeliest reading of a file that nobody has looked at. */
    BatchStore.Recognition recognise() {
        var rows = file.firstRows(HeaderMatcher.ROWS_SCANNED);
        var matches = HeaderMatcher.match(rows);
        return matches.isEmpty() ? unknown(rows) : as(matches.getFirst());
    }

    /** The reading as a given format. */
    BatchStore.Recognition recogniseAs(ImportFormat format, int headerRow) {
        var rows = file.firstRows(HeaderMatcher.ROWS_SCANNED);
        return as(HeaderMatcher.match(rows).stream()
                .filter(match -> match.format() == format)
                .findFirst()
                .orElseGet(() -> HeaderMatcher.matchAs(format, rows.get(headerRow - 1), headerRow)));
    }

    private BatchStore.Recognition as(HeaderMatch match) {
        return new BatchStore.Recognition(
                file.shape(),
                match.format(),
                (int) Math.round(match.confidence() * 100),
                match.headerRow(),
                match.columns(),
                dateOrder(match.headerRow(), match.columns()));
    }

    private BatchStore.Recognition unknown(List<List<String>> rows) {
        int widest = 0;
        for (int row = 1; row < rows.size(); row++) {
            if (filled(rows.get(row)) > filled(rows.get(widest))) {
                widest = row;
            }
        }
        return new BatchStore.Recognition(file.shape(), null, 0, widest + 1, ColumnMap.empty(), DateOrder.IRRELEVANT);
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** How dates of the mapped columns are written, as far as the first rows tell. */
    DateOrder dateOrder(int headerRow, ColumnMap columns) {
        var detector = new DateOrderDetector();
        try (var cursor = file.rows()) {
            while (cursor.hasNext()) {
                var row = cursor.next();
                if (row.number() > ROWS_FOR_DATES) {
                    break;
                }
                if (row.number() > headerRow) {
                    TIMES.forEach(
                            field -> columns.column(field).ifPresent(column -> detector.observe(row.cell(column))));
                }
            }
        }
        return detector.order();
    }

    /** Columns with samples, and the formats that may fit. */
    ImportPreview preview(int headerRow) {
        var rows = file.firstRows(ROWS_FOR_SAMPLES);
        var headers = headerRow <= rows.size() ? rows.get(headerRow - 1) : List.<String>of();
        var columns = new ArrayList<Column>();
        for (int index = 0; index < headers.size(); index++) {
            columns.add(new Column(index, headers.get(index).strip(), samples(rows, headerRow, index)));
        }
        return new ImportPreview(columns, HeaderMatcher.match(rows));
    }

    private static List<String> samples(List<List<String>> rows, int headerRow, int column) {
        return rows.stream()
                .skip(headerRow)
                .map(cells -> cell(cells, column))
                .filter(cell -> cell != null && !cell.isBlank())
                .distinct()
                .limit(SAMPLES)
                .map(cell -> cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…")
                .toList();
    }

    private static @Nullable String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : null;
    }
}
