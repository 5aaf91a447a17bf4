package app.dapei.mining.files;

import app.dapei.mining.UnreadableLineException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds columns by their headers and reads numbers from them. */
final class Columns {
    private Columns() {}

    /** Place of the first column with one of these names, in any case; -1 if there is none. */
    static int find(CsvRecords header, String... names) {
        List<String> wanted = Arrays.asList(names);
        for (int field = 0; field < header.fields(); field++) {
            if (wanted.contains(header.text(field).toLowerCase(Locale.ROOT))) {
                return field;
            }
        }
        return -1;
    }

    /** Like {@link #find}, but the column must be there. */
    static int require(CsvRecords header, String... names) throws UnreadableLineException {
        int field = find(header, names);
        if (field < 0) {
            throw new UnreadableLineException(header.line(), "the header has no column " + names[0]);
        }
        return field;
    }

    /** Sign of the number in the column. */
    static int sign(CsvRecords records, int field, String name) throws UnreadableLineException {
        if (field >= records.fields()) {
            throw new UnreadableLineException(records.line(), "the column " + name + " is missing");
        }
        int from = records.start(field);
        int to = records.end(field);
        if (isPlainPositive(records.bytes(), from, to)) {
            return 1;
        }
        String text = records.text(field);
        try {
            return new BigDecimal(text).signum();
        } catch (NumberFormatException e) {
            throw new UnreadableLineException(records.line(), name + " must be a number; got: " + text);
        }
    }

    /** Digits with at most one point between them, beginning with one that is not zero. */
    private static boolean isPlainPositive(byte[] bytes, int from, int to) {
        if (from == to || bytes[from] < '1' || bytes[from] > '9') {
            return false;
        }
        boolean point = false;
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] == '.' && !point && i + 1 < to) {
                point = true;
            } else if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
