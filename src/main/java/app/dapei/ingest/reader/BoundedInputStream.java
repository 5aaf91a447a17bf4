package app.dapei.ingest.reader;

import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to yield more than a limit, so that a small archive cannot unpack to a flood. */
final class BoundedInputStream extends FilterInputStream {

    private final long limit;
    private long count;

    BoundedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            counted(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            counted(read);
        }
        return read;
    }

    private void counted(int read) {
        count += read;
        if (count > limit) {
            throw new TableUnreadable(Reason.EXPANDS_TOO_FAR, limit);
        }
    }

    long count() {
        return count;
    }
}
