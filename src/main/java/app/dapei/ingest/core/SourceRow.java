package app.dapei.ingest.core;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number its number as a spreadsheet shows it, 1 for the first row of the file
 * @param cells its cells; trailing empty cells may be missing
 */
public record SourceRow(int number, List<String> cells) {

    /** The cell of a column, empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
