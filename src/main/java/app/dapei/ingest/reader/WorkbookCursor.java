package app.dapei.ingest.reader;

import app.dapei.ingest.core.SourceRow;
import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook, cells as text; dates as {@code yyyy-MM-dd HH:mm:ss}. */
final class WorkbookCursor implements TableCursor {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ReadLimits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable SourceRow next;

    WorkbookCursor(Path path, ReadLimits limits, int sheet) {
        this.limits = limits;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
            stream = workbook.getSheet(sheet).orElseThrow().openStream();
            rows = stream.iterator();
        } catch (IOException | ExcelReaderException failure) {
            throw new TableUnreadable(Reason.DAMAGED, 0, failure);
        }
    }

    static int sheetCount(Path path) {
        try (var workbook = new ReadableWorkbook(path.toFile())) {
            return (int) workbook.getSheets().count();
        } catch (IOException | ExcelReaderException failure) {
            throw new TableUnreadable(Reason.DAMAGED, 0, failure);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                var row = row(rows.next());
                next = row.isBlank() ? null : row;
            }
        } catch (ExcelReaderException | UncheckedIOException failure) {
            throw new TableUnreadable(Reason.DAMAGED, 0, failure);
        }
        return next != null;
    }

    private SourceRow row(Row row) {
        int number = row.getRowNum();
        if (number > limits.rows()) {
            throw new TableUnreadable(Reason.TOO_MANY_ROWS, limits.rows());
        }
        if (row.getCellCount() > limits.columns()) {
            throw new TableUnreadable(Reason.TOO_MANY_COLUMNS, number);
        }
        var cells = new String[row.getCellCount()];
        Arrays.fill(cells, "");
        for (var cell : row) {
            if (cell != null) {
                cells[cell.getColumnIndex()] = text(cell);
            }
        }
        return new SourceRow(number, Arrays.asList(cells));
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell.getDataFormatString())) {
            try {
                return DATE.format(cell.asDate());
            } catch (DateTimeException | ExcelReaderException noDate) {
                return Objects.requireNonNullElse(cell.getRawValue(), ""); // reported as an unreadable date later
            }
        }
        if (cell.getType() == CellType.NUMBER) {
            return Objects.requireNonNullElse(cell.getRawValue(), "");
        }
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    /** Whether a number format shows a date: a year, month or day outside quotes and brackets. */
    private static boolean isDate(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("h:mm");
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further row");
        }
        var row = Objects.requireNonNull(next);
        next = null;
        return row;
    }

    @Override
    public double progress() {
        return 0;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
