package app.dapei.ingest.reader;

/**
 * How a file holds its table.
 *
 * @param kind text or workbook
 * @param gzip whether it is gzipped
 * @param charset name of the encoding; empty for a workbook
 * @param delimiter what separates cells; a blank for a workbook
 * @param sheet index of the sheet; 0 for text
 */
public record TableShape(Kind kind, boolean gzip, String charset, char delimiter, int sheet) {

    /** What sort of file. */
    public enum Kind {
        /** Separated text. */
        CSV,
        /** Office Open XML workbook. */
        XLSX
    }

    static TableShape workbook(int sheet) {
        return new TableShape(Kind.XLSX, false, "", ' ', sheet);
    }
}
