package app.dapei.ingest;

import app.dapei.ingest.core.ColumnMap;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.reader.TableShape;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file and what became of it.
 *
 * @param id its number
 * @param status how far it is
 * @param fileName name of the file as uploaded
 * @param fileBytes its size
 * @param shape how it holds its table
 * @param format the format chosen or recognised; null when none was recognised
 * @param confidence confidence of the recognition in percent
 * @param headerRow number of the header row
 * @param columns which column holds what
 * @param dateOrder how ambiguous dates are read
 * @param counts what the dry run found or the import did
 * @param failure why the last step ended early; null when it did not
 * @param createdBy who uploaded it
 * @param createdAt when
 * @param finishedAt when it was imported or undone
 */
public record ImportBatch(
        long id,
        ImportStatus status,
        String fileName,
        long fileBytes,
        TableShape shape,
        @Nullable ImportFormat format,
        int confidence,
        int headerRow,
        ColumnMap columns,
        DateOrder dateOrder,
        ImportCounts counts,
        @Nullable ImportFailure failure,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Why the last step ended early, if it did. */
    public Optional<ImportFailure> failed() {
        return Optional.ofNullable(failure);
    }
}
