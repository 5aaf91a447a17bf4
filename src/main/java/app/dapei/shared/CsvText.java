package app.dapei.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that a spreadsheet opens without harm: UTF-8 with a byte order mark, CR LF, and texts that a spreadsheet
 * would take for a formula are led by an apostrophe (OWASP, "CSV Injection"). Numbers stay numbers.
 */
public final class CsvText implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?%?");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** Starts a file with its header row. */
    public CsvText(Appendable out, List<String> header) {
        try {
            out.append(BYTE_ORDER_MARK);
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    /** Adds a row; null becomes an empty cell. */
    public void row(List<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(
                    cells.stream().map(cell -> safe(Objects.toString(cell, ""))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String safe(String cell) {
        if (cell.isEmpty()
                || "=+-@\t\r".indexOf(cell.charAt(0)) < 0
                || NUMBER.matcher(cell).matches()) {
            return cell;
        }
        return "'" + cell;
    }
}
