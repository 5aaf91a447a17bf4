package app.dapei.ingest.reader;

import app.dapei.ingest.core.SourceRow;
import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of a separated text. */
final class TextCursor implements TableCursor {

    private final ReadLimits limits;
    private final long size;
    private final BoundedInputStream counted;
    private final RecordBudgetReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable SourceRow next;
    private int number;

    TextCursor(Path path, ReadLimits limits, TableShape shape) {
        this.limits = limits;
        try {
            size = Files.size(path);
            counted = new BoundedInputStream(Files.newInputStream(path), limits.fileBytes());
            reader = new RecordBudgetReader(text(counted, limits, shape), limits.recordChars(), this::line);
            parser = CSVParser.builder()
                    .setReader(reader)
                    .setFormat(format(shape))
                    .get();
            records = parser.iterator();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reader text(InputStream raw, ReadLimits limits, TableShape shape) throws IOException {
        InputStream bytes = new BufferedInputStream(raw, 1 << 16);
        if (shape.gzip()) {
            bytes = new BoundedInputStream(new GZIPInputStream(bytes, 1 << 16), limits.expandedBytes());
        }
        var decoder = Charset.forName(shape.charset())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }

    private static CSVFormat format(TableShape shape) {
        return CSVFormat.Builder.create()
                .setDelimiter(shape.delimiter())
                .setQuote('"')
                .setTrailingData(true)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private long line() {
        return number + 1L;
    }

    @Override
    public boolean hasNext() {
        while (next == null && advance()) {
            var row = next;
            if (row != null && row.isBlank()) {
                next = null;
            }
        }
        return next != null;
    }

    private boolean advance() {
        try {
            if (!records.hasNext()) {
                return false;
            }
            var cells = records.next().values();
            number++;
            reader.recordEnded();
            if (cells.length > limits.columns()) {
                throw new TableUnreadable(Reason.TOO_MANY_COLUMNS, number);
            }
            if (number > limits.rows()) {
                throw new TableUnreadable(Reason.TOO_MANY_ROWS, limits.rows());
            }
            if (number == 1) {
                cells[0] = cells[0].startsWith("\uFEFF") ? cells[0].substring(1) : cells[0];
            }
            next = new SourceRow(number, Arrays.asList(cells));
            return true;
        } catch (UncheckedIOException failure) {
            throw unreadable(failure);
        }
    }

    private RuntimeException unreadable(UncheckedIOException failure) {
        var cause = failure.getCause();
        if (cause instanceof CharacterCodingException) {
            return new TableUnreadable(Reason.ENCODING, line(), failure);
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new TableUnreadable(Reason.DAMAGED, line(), failure);
        }
        return new TableUnreadable(Reason.QUOTE_NOT_CLOSED, line(), failure);
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row after row " + number);
        }
        var row = next;
        next = null;
        return Objects.requireNonNull(row);
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) counted.count() / size);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
