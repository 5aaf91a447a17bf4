package app.dapei.ingest.reader;

/** A file that is no table the portal can read. The reason is translated by the user interface. */
public final class TableUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long detail;

    TableUnreadable(Reason reason, long detail) {
        super(reason + " (" + detail + ")");
        this.reason = reason;
        this.detail = detail;
    }

    TableUnreadable(Reason reason, long detail, Throwable cause) {
        super(reason + " (" + detail + ")", cause);
        this.reason = reason;
        this.detail = detail;
    }

    /** The refusal of an upload that is larger than the limit. */
    public static TableUnreadable tooLarge(ReadLimits limits) {
        return new TableUnreadable(Reason.TOO_LARGE, limits.fileBytes());
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The limit that was passed, or the line or byte where reading ended; 0 when there is none to tell. */
    public long detail() {
        return detail;
    }

    /** Why a file cannot be read. */
    public enum Reason {
        /** Nothing in it, or blanks only. */
        EMPTY,
        /** Larger than may be uploaded; the detail is the limit in bytes. */
        TOO_LARGE,
        /** Unpacks to more than may be read; the detail is the limit in bytes. */
        EXPANDS_TOO_FAR,
        /** Neither text nor XLSX. */
        NOT_A_TABLE,
        /** The binary format of Excel before 2007, or a workbook with a password. */
        OLD_EXCEL,
        /** A web page named {@code .xls}. */
        WEB_PAGE,
        /** Neither UTF-8 nor GBK nor UTF-16; the detail is the byte at which it fails to be UTF-8. */
        ENCODING,
        /** A damaged or password-protected archive. */
        DAMAGED,
        /** A quotation mark that is not closed; the detail is the line. */
        QUOTE_NOT_CLOSED,
        /** More rows than may be read; the detail is the limit. */
        TOO_MANY_ROWS,
        /** More cells in a row than may be read; the detail is the row. */
        TOO_MANY_COLUMNS
    }
}
