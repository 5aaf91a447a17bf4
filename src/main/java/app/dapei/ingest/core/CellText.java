package app.dapei.ingest.core;

import org.jspecify.annotations.Nullable;

/** What a cell says once the platforms' wrappings are off. */
final class CellText {

    private CellText() {}

    /**
     * The text of a cell, or null for what platforms print for nothing: blank, {@code -}, {@code --}, {@code ''}.
     * Leading tabs and apostrophes (put there so that spreadsheets keep long numbers) and {@code ="…"} are removed.
     */
    static @Nullable String value(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        var text = trimmed(cell);
        return text.isEmpty() || text.equals("-") || text.equals("--") || text.equals("—") ? null : text;
    }

    /** The cell without outer blanks, tabs, byte order marks and text wrappings. */
    static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        var text = start == 0 && end == cell.length() ? cell : cell.substring(start, end);
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=' ->
                text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")
                        ? trimmed(text.substring(2, text.length() - 1))
                        : text;
            case '\'' -> trimmed(text.equals("''") ? "" : text.substring(1));
            case '"' -> text.equals("\"\"") ? "" : text.startsWith("\"\t") ? trimmed(text.replace("\"", "")) : text;
            default -> text;
        };
    }

    private static boolean isBlank(char sign) {
        return sign <= ' ' || sign == '\u00A0' || sign == '\u3000' || sign == '\uFEFF' || sign == '\u200B';
    }
}
