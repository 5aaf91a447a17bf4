package app.dapei.ingest.reader;

import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongSupplier;

/**
 * Stops a record that never ends: a quotation mark that is not closed would otherwise draw the rest of the file into
 * one cell.
 */
final class RecordBudgetReader extends FilterReader {

    private final int budget;
    private final LongSupplier line;
    private long left;

    RecordBudgetReader(Reader in, int budget, LongSupplier line) {
        super(in);
        this.budget = budget;
        this.line = line;
        this.left = budget;
    }

    /** A record has ended. */
    void recordEnded() {
        left = budget;
    }

    @Override
    public int read() throws IOException {
        spend(1);
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    private void spend(int read) {
        left -= read;
        if (left < 0) {
            throw new TableUnreadable(Reason.QUOTE_NOT_CLOSED, line.getAsLong());
        }
    }
}
