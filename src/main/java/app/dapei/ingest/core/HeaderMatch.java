package app.dapei.ingest.core;

import java.util.List;

/**
 * A format that a file may have, with the evidence.
 *
 * @param format the format
 * @param confidence 0 (nothing fits) to 1 (every telling and every required column has its exact name)
 * @param headerRow number of the header row, 1 for the first row of the file
 * @param headers the header cells as found
 * @param columns the proposed column map
 * @param found exact headers that were recognised
 * @param guessed headers that only resemble a known one and were mapped by likeness
 * @param missing required fields without a column
 */
public record HeaderMatch(
        ImportFormat format,
        double confidence,
        int headerRow,
        List<String> headers,
        ColumnMap columns,
        List<String> found,
        List<String> guessed,
        List<Field> missing) {

    /** Copies the lists. */
    public HeaderMatch {
        headers = List.copyOf(headers);
        found = List.copyOf(found);
        guessed = List.copyOf(guessed);
        missing = List.copyOf(missing);
    }
}
