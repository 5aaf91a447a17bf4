package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a small table of arms as people type it or paste it from a spreadsheet: a name and numbers per line, parted by
 * tabs, semicolons, pipes, or, where none of these is used, by commas or spaces. A first line without numbers is a heading. In tables
 * parted otherwise than by commas, commas within a number are thousands.
 */
public final class ArmsText {

    /** The most arms that are read. */
    public static final int MOST_ARMS = 20;

    private ArmsText() {}

    /** What was read, or the first thing that could not be. */
    public sealed interface Reading {

        /** The lines read, in order; at least two. */
        record Lines(List<Line> lines) implements Reading {

            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /**
         * What could not be read.
         *
         * @param line    its number, from 1; 0 for the whole text
         * @param problem what is wrong
         * @param value   the text that is wrong, or how many were found
         */
        record Unreadable(int line, Problem problem, String value) implements Reading {}
    }

    /** What can be wrong with a text. */
    public enum Problem {
        /** Fewer than two arms. */
        TOO_FEW_ARMS,
        /** More than {@link #MOST_ARMS}. */
        TOO_MANY_ARMS,
        /** A line has another number of values than asked for. */
        COLUMNS,
        /** A value is no number. */
        NOT_A_NUMBER
    }

    /**
     * One arm.
     *
     * @param name    as written
     * @param numbers its values
     */
    public record Line(String name, List<Double> numbers) {

        public Line {
            numbers = List.copyOf(numbers);
        }
    }

    /** Reads lines of a name and {@code columns} numbers. */
    public static Reading read(String text, int columns) {
        String separator = separator(text);
        var lines = new ArrayList<Line>();
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            if (raw.isBlank()) {
                continue;
            }
            String[] cells = Arrays.stream(raw.strip().split(separator))
                    .map(String::strip)
                    .toArray(String[]::new);
            if (lines.isEmpty() && isHeading(cells)) {
                continue;
            }
            if (cells.length != columns + 1) {
                return new Reading.Unreadable(number, Problem.COLUMNS, String.valueOf(cells.length - 1));
            }
            var numbers = new ArrayList<Double>();
            for (int cell = 1; cell < cells.length; cell++) {
                var value = number(cells[cell]);
                if (value.isEmpty()) {
                    return new Reading.Unreadable(number, Problem.NOT_A_NUMBER, cells[cell]);
                }
                numbers.add(value.get());
            }
            lines.add(new Line(cells[0], numbers));
        }
        return checked(lines);
    }

    private static Reading checked(List<Line> lines) {
        if (lines.size() < 2) {
            return new Reading.Unreadable(0, Problem.TOO_FEW_ARMS, String.valueOf(lines.size()));
        }
        return lines.size() > MOST_ARMS
                ? new Reading.Unreadable(0, Problem.TOO_MANY_ARMS, String.valueOf(lines.size()))
                : new Reading.Lines(lines);
    }

    private static String separator(String text) {
        for (String sign : List.of("\t", ";", "|")) {
            if (text.contains(sign)) {
                return sign.equals("|") ? "\\|" : sign;
            }
        }
        boolean commasPart = text.lines()
                        .anyMatch(
                                line -> line.chars().filter(sign -> sign == ',').count() >= 2)
                && text.lines().noneMatch(line -> line.matches(".*\\s\\d{1,3}(,\\d{3})+.*"));
        return commasPart ? "," : "\\s+";
    }

    private static boolean isHeading(String[] cells) {
        return Arrays.stream(cells).skip(1).allMatch(cell -> number(cell).isEmpty());
    }

    private static Optional<Double> number(String cell) {
        String plain = cell.replace(",", "").replace(" ", "").replace("¥", "");
        try {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
