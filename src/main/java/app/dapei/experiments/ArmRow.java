package app.dapei.experiments;

import app.dapei.experiments.ArmsFile.Problem;
import app.dapei.experiments.ArmsFile.Reading;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** A row of a file of arms, with the names of its header. */
record ArmRow(CSVRecord cells, long line, Map<String, Integer> header) {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final double LARGEST_COUNT = 1e15;

    String arm() throws Refused {
        var name = text("arm");
        if (name.isEmpty()) {
            throw refused("arm", Problem.NO_ARM);
        }
        return name;
    }

    String text(String column) {
        var index = header.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    double number(String column) throws Refused {
        var written = text(column);
        double number = NUMBER.matcher(written).matches() ? Double.parseDouble(written.replace(",", "")) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw refused(column, Problem.NOT_A_NUMBER);
        }
        return number;
    }

    double count(String column) throws Refused {
        double number = number(column);
        if (number < 0 || number != Math.rint(number) || number >= LARGEST_COUNT) {
            throw refused(column, Problem.NOT_A_COUNT);
        }
        return number;
    }

    Refused refused(String column, Problem problem) {
        return new Refused(line, column, problem, text(column));
    }

    /** Leaves the reading at the first thing that is wrong. */
    static final class Refused extends Exception {

        final transient Reading.Unreadable what;

        Refused(long line, String column, Problem problem, String value) {
            super(
                    problem + " in line " + line + ", column \"" + column + "\"; got: \"" + value + "\"",
                    null,
                    false,
                    false);
            what = new Reading.Unreadable(line, column, problem, value);
        }
    }
}
