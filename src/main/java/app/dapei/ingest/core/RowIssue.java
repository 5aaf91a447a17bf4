package app.dapei.ingest.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a row that was not taken as it stands.
 *
 * @param row number of the row in the file
 * @param code why
 * @param field the field concerned, or null when it is the row
 * @param value the cell concerned as it stands in the file, or null
 * @param raw the whole row as it stands in the file
 */
public record RowIssue(
        int row,
        IssueCode code,
        @Nullable Field field,
        @Nullable String value,
        List<String> raw) {

    /** Copies the row. */
    public RowIssue {
        raw = List.copyOf(raw);
    }
}
