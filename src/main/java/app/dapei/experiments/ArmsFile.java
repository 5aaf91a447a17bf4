package app.dapei.experiments;

import app.dapei.experiments.ArmRow.Refused;
import app.dapei.experiments.core.ArmsText;
import app.dapei.experiments.core.ArmsText.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads the arms of an experiment from a CSV file: a row per arm with its counts, or a row per unit with its arm and
 * value. UTF-8, with a header row in any order, parted by commas, semicolons or tabs; other columns are left alone.
 *
 * <ul>
 *   <li>{@code arm, users, conversions}
 *   <li>{@code arm, users, sum, squares}: the sum of the users' values and of their squares
 *   <li>{@code arm, users, mean, deviation}
 *   <li>{@code arm, value}, and {@code unit} if the file has it: a row per unit, once each; values that are all 0 or 1
 *       are conversions
 * </ul>
 */
public final class ArmsFile {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 20 << 20;

    /** The most rows that are read. */
    public static final int MOST_ROWS = 200_000;

    private static final Map<String, String> NAMES = Map.of(
            "组",
            "arm",
            "人数",
            "users",
            "转化",
            "conversions",
            "总和",
            "sum",
            "平方和",
            "squares",
            "均值",
            "mean",
            "标准差",
            "deviation",
            "数值",
            "value",
            "单位",
            "unit");

    private ArmsFile() {}

    /** How the numbers of an arm are stated. */
    public enum Kind {
        /** Users and how many converted. */
        SHARE(List.of("users", "conversions")),
        /** Users, the sum of their values, the sum of the squares. */
        SUMS(List.of("users", "sum", "squares")),
        /** Users, mean and standard deviation of their values. */
        MEAN(List.of("users", "mean", "deviation"));

        private final List<String> columns;

        Kind(List<String> columns) {
            this.columns = columns;
        }

        /** Names of the numbers, in order. */
        public List<String> columns() {
            return columns;
        }
    }

    /** What can be wrong with a file. */
    public enum Problem {
        /** Larger than {@link #MOST_BYTES}. */
        TOO_LARGE,
        /** Not UTF-8. */
        ENCODING,
        /** A quotation mark without its partner. */
        QUOTES,
        /** The header lacks a column. */
        NO_COLUMN,
        /** A row names no arm. */
        NO_ARM,
        /** An arm has a second row of counts. */
        ARM_TWICE,
        /** A unit has a second row. */
        UNIT_TWICE,
        /** A value is no number. */
        NOT_A_NUMBER,
        /** A value is no whole number of at least 0. */
        NOT_A_COUNT,
        /** More conversions than users. */
        TOO_MANY_CONVERSIONS,
        /** No values have this sum and this sum of squares, or this deviation. */
        IMPOSSIBLE,
        /** Fewer than two arms. */
        TOO_FEW_ARMS,
        /** More arms than {@link ArmsText#MOST_ARMS}. */
        TOO_MANY_ARMS,
        /** More rows than {@link #MOST_ROWS}. */
        TOO_MANY_ROWS
    }

    /** What was read, or the first thing that could not be. */
    public sealed interface Reading {

        /**
         * The arms in the order in which they first stand in the file.
         *
         * @param kind         what the numbers are
         * @param lines        at least two
         * @param rows         rows read, without the header
         * @param neededBySkew units that an arm needs for values as skewed as these, where an arm has fewer
         */
        record Arms(Kind kind, List<Line> lines, long rows, OptionalDouble neededBySkew) implements Reading {

            public Arms {
                lines = List.copyOf(lines);
            }
        }

        /**
         * What could not be read.
         *
         * @param line    its number, from 1; 0 for the whole file
         * @param column  its header; empty for the whole row
         * @param problem what is wrong
         * @param value   the text that is wrong
         */
        record Unreadable(long line, String column, Problem problem, String value) implements Reading {}
    }

    /** Reads a file; the stream stays open. */
    public static Reading read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new Reading.Unreadable(0, "", Problem.TOO_LARGE, "");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new Reading.Unreadable(0, "", Problem.ENCODING, "");
        }
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Reading read(String text) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var rows = CSVParser.parse(text, format)) {
            try {
                return read(rows);
            } catch (UncheckedIOException | IllegalStateException unbalanced) {
                return new Reading.Unreadable(rows.getCurrentLineNumber() + 1, "", Problem.QUOTES, "");
            } catch (Refused refused) {
                return refused.what;
            }
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private static Reading read(CSVParser rows) throws Refused {
        var iterator = rows.iterator();
        Map<String, Integer> header = new HashMap<>();
        if (iterator.hasNext()) {
            var names = iterator.next();
            for (int column = 0; column < names.size(); column++) {
                var name = names.get(column).toLowerCase(Locale.ROOT);
                header.putIfAbsent(NAMES.getOrDefault(name, name), column);
            }
        }
        if (!header.containsKey("arm")) {
            throw new Refused(1, "", Problem.NO_COLUMN, "arm");
        }
        ArmRows table = header.containsKey("value") ? new ArmRows.UnitRows() : new ArmRows.CountRows(kind(header));
        long read = 0;
        while (iterator.hasNext()) {
            var row = new ArmRow(iterator.next(), rows.getCurrentLineNumber(), header);
            if (++read > MOST_ROWS) {
                throw new Refused(row.line(), "", Problem.TOO_MANY_ROWS, "");
            }
            table.add(row);
        }
        var arms = table.arms(read);
        if (arms.lines().size() < 2) {
            throw new Refused(
                    0, "", Problem.TOO_FEW_ARMS, String.valueOf(arms.lines().size()));
        }
        return arms;
    }

    private static Kind kind(Map<String, Integer> header) throws Refused {
        if (!header.containsKey("users")) {
            throw new Refused(1, "", Problem.NO_COLUMN, "users");
        }
        for (var kind : Kind.values()) {
            if (header.keySet().containsAll(kind.columns())) {
                return kind;
            }
        }
        throw new Refused(1, "", Problem.NO_COLUMN, "conversions");
    }
}
