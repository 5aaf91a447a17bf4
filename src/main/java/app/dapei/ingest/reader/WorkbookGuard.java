package app.dapei.ingest.reader;

import app.dapei.ingest.reader.TableUnreadable.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook into nothing before it is read, counting: sizes that an archive states of itself are not believed.
 */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 5_000;
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private WorkbookGuard() {}

    static void check(Path path, ReadLimits limits) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new TableUnreadable(Reason.NOT_A_TABLE, 0);
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new TableUnreadable(Reason.EXPANDS_TOO_FAR, MOST_ENTRIES);
            }
            long left = limits.expandedBytes();
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                long limit = entry.getName().equals(SHARED_TEXTS) ? Math.min(left, limits.sharedTextBytes()) : left;
                left -= drained(zip, entry, limit);
            }
        }
    }

    private static long drained(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        try (var in = new BoundedInputStream(zip.getInputStream(entry), limit)) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.count();
        }
    }
}
