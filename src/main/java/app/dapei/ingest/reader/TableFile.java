package app.dapei.ingest.reader;

import app.dapei.ingest.core.HeaderMatcher;
import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file with a table in it. Safe to use by several threads; every cursor is its own. */
public final class TableFile {

    private static final int SHEETS_TRIED = 10;

    private final Path path;
    private final ReadLimits limits;
    private final TableShape shape;

    private TableFile(Path path, ReadLimits limits, TableShape shape) {
        this.path = path;
        this.limits = limits;
        this.shape = shape;
    }

    /**
     * Looks at a file and finds out how it holds its table. Reads it once from end to end.
     *
     * @throws TableUnreadable when it holds none, or more than the limits allow
     */
    public static TableFile inspect(Path path, ReadLimits limits) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw new TableUnreadable(Reason.EMPTY, 0);
            }
            if (size > limits.fileBytes()) {
                throw new TableUnreadable(Reason.TOO_LARGE, limits.fileBytes());
            }
            return switch (FileSignature.of(path)) {
                case ZIP -> workbook(path, limits);
                case GZIP -> text(path, limits, true);
                case TEXT -> text(path, limits, false);
                case OLE2 -> throw new TableUnreadable(Reason.OLD_EXCEL, 0);
                case MARKUP -> throw new TableUnreadable(Reason.WEB_PAGE, 0);
            };
        } catch (ZipException damaged) {
            throw new TableUnreadable(Reason.DAMAGED, 0, damaged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file whose shape is known from an earlier look at it. */
    public static TableFile of(Path path, ReadLimits limits, TableShape shape) {
        return new TableFile(path, limits, shape);
    }

    /** How the file holds its table. */
    public TableShape shape() {
        return shape;
    }

    /** Opens the table at its first row. */
    public TableCursor rows() {
        return shape.kind() == TableShape.Kind.XLSX
                ? new WorkbookCursor(path, limits, shape.sheet())
                : new TextCursor(path, limits, shape);
    }

    /** The first rows by position: row n at index n − 1, blank rows as empty lists. */
    public List<List<String>> firstRows(int count) {
        var rows = new ArrayList<List<String>>();
        try (var cursor = rows()) {
            while (cursor.hasNext() && rows.size() < count) {
                var row = cursor.next();
                while (rows.size() < Math.min(count, row.number() - 1)) {
                    rows.add(List.of());
                }
                if (row.number() <= count) {
                    rows.add(row.cells());
                }
            }
        }
        return rows;
    }

    private static TableFile text(Path path, ReadLimits limits, boolean gzip) throws IOException {
        var found = Encodings.detect(() -> open(path, limits, gzip));
        char delimiter = Delimiters.detect(() -> open(path, limits, gzip), found);
        return new TableFile(path, limits, new TableShape(TableShape.Kind.CSV, gzip, found.name(), delimiter, 0));
    }

    private static TableFile workbook(Path path, ReadLimits limits) throws IOException {
        WorkbookGuard.check(path, limits);
        TableFile best = null;
        double confidence = -1;
        int sheets = Math.min(SHEETS_TRIED, WorkbookCursor.sheetCount(path));
        for (int sheet = 0; sheet < sheets; sheet++) {
            var file = new TableFile(path, limits, TableShape.workbook(sheet));
            var rows = file.firstRows(HeaderMatcher.ROWS_SCANNED);
            var matches = HeaderMatcher.match(rows);
            double fits = rows.isEmpty()
                    ? -1
                    : matches.isEmpty() ? 0 : matches.getFirst().confidence();
            if (fits > confidence) {
                best = file;
                confidence = fits;
            }
        }
        if (best == null) {
            throw new TableUnreadable(Reason.EMPTY, 0);
        }
        return best;
    }

    static InputStream open(Path path, ReadLimits limits, boolean gzip) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return gzip ? new BoundedInputStream(new GZIPInputStream(raw, 1 << 16), limits.expandedBytes()) : raw;
    }
}
