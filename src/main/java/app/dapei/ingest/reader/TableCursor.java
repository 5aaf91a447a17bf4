package app.dapei.ingest.reader;

import app.dapei.ingest.core.SourceRow;
import java.util.Iterator;

/** Walks the rows of a file from the first to the last; blank rows are passed over but counted. */
public interface TableCursor extends Iterator<SourceRow>, AutoCloseable {

    /** Share of the file that has been read, 0 to 1; 0 for as long as it cannot be told. */
    double progress();

    @Override
    void close();
}
