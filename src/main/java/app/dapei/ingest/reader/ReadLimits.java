package app.dapei.ingest.reader;

/**
 * What a file may cost before it is refused.
 *
 * @param fileBytes size of the file as uploaded
 * @param expandedBytes size after unpacking, for gzip and XLSX
 * @param sharedTextBytes size of an XLSX file's shared texts, the only part that is held in memory
 * @param rows rows in all
 * @param columns cells of a row
 * @param recordChars characters of a row
 */
public record ReadLimits(
        long fileBytes, long expandedBytes, long sharedTextBytes, int rows, int columns, int recordChars) {

    /** 200 MiB as uploaded, 2 GiB unpacked, 2 million rows of 500 cells. */
    public static final ReadLimits DEFAULT = new ReadLimits(200L << 20, 2L << 30, 64L << 20, 2_000_000, 500, 1 << 20);
}
