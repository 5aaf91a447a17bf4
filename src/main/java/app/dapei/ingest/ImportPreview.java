package app.dapei.ingest;

import app.dapei.ingest.core.HeaderMatch;
import java.util.List;

/**
 * What a person needs to confirm format and columns.
 *
 * @param columns the columns of the file
 * @param guesses the formats that may fit, the likeliest first
 */
public record ImportPreview(List<Column> columns, List<HeaderMatch> guesses) {

    /** Copies the lists. */
    public ImportPreview {
        columns = List.copyOf(columns);
        guesses = List.copyOf(guesses);
    }

    /**
     * A column of the file.
     *
     * @param index its position, 0 for the first
     * @param header its header, perhaps empty
     * @param samples up to three values that occur in it
     */
    public record Column(int index, String header, List<String> samples) {

        /** Copies the samples. */
        public Column {
            samples = List.copyOf(samples);
        }
    }
}
