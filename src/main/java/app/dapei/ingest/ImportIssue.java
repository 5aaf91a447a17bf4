package app.dapei.ingest;

import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.IssueCode;
import org.jspecify.annotations.Nullable;

/**
 * A row with an issue, as kept.
 *
 * @param row its number in the file
 * @param code why
 * @param field the field concerned, or null when it is the row
 * @param cell the cell concerned, or null
 * @param raw the row as it stood in the file, as CSV
 */
public record ImportIssue(
        int row,
        IssueCode code,
        @Nullable Field field,
        @Nullable String cell,
        String raw) {}
