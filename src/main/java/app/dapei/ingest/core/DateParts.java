package app.dapei.ingest.core;

import org.jspecify.annotations.Nullable;

/**
 * The three numbers at the head of a date and where they end.
 *
 * @param first first number
 * @param second second number
 * @param third third number
 * @param yearLast whether the third is the year (and the order of the others is open)
 * @param end index after the date
 */
record DateParts(int first, int second, int third, boolean yearLast, int end) {

    /** Splits {@code 2026-09-07}, {@code 2026/9/7}, {@code 2026年9月7日}, {@code 07.09.2026}; null if it is no date. */
    static @Nullable DateParts of(String text) {
        var numbers = new int[3];
        var widths = new int[3];
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int start = at;
            while (at < text.length() && isDigit(text.charAt(at)) && at - start < 5) {
                numbers[part] = numbers[part] * 10 + text.charAt(at) - '0';
                at++;
            }
            widths[part] = at - start;
            if (widths[part] == 0 || part < 2 && (at >= text.length() || !separates(text.charAt(at)))) {
                return null;
            }
            at += part < 2 || at < text.length() && text.charAt(at) == '日' ? 1 : 0;
        }
        boolean yearFirst = widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2;
        boolean yearLast = widths[0] <= 2 && widths[1] <= 2 && (widths[2] == 4 || widths[2] == 2);
        if (!yearFirst && !yearLast) {
            return null;
        }
        int third = yearLast && widths[2] == 2 ? numbers[2] + 2000 : numbers[2];
        return new DateParts(numbers[0], numbers[1], third, yearLast, at);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean separates(char sign) {
        return sign == '-' || sign == '/' || sign == '.' || sign == '年' || sign == '月';
    }
}
