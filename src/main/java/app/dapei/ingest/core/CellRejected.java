package app.dapei.ingest.core;

import org.jspecify.annotations.Nullable;

/** A cell that cannot be used; caught by the interpreter of the row, which reports it. */
final class CellRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final @Nullable Field field;
    private final @Nullable String value;

    CellRejected(IssueCode code, @Nullable Field field, @Nullable String value) {
        super(code + " in " + field + ": " + value, null, false, false);
        this.code = code;
        this.field = field;
        this.value = value;
    }

    RowIssue inRow(SourceRow row) {
        return new RowIssue(row.number(), code, field, value, row.cells());
    }
}
