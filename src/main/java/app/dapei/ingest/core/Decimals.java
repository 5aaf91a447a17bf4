package app.dapei.ingest.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as platforms print them: {@code ¥1,234.50}, {@code 1.2万}, {@code 15.3%}, {@code 12,50}, {@code (3.00)}. */
final class Decimals {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final long LARGEST_MINOR = 10_000_000_000L;
    private static final int LONGEST = 40;

    private Decimals() {}

    /** The number, or null when the text is none. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var digits = new StringBuilder(text.length());
        boolean negative = false;
        boolean percent = false;
        boolean tenThousands = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = halfWidth(text.charAt(i));
            switch (sign) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',' -> digits.append(sign);
                case '-', '(' -> negative = true;
                case '%' -> percent = true;
                case '万' -> tenThousands = true;
                case '¥', '￥', '$', '£', '€', '元', '圆', ' ', '\u00A0', '+', ')' -> {}
                default -> {
                    if (!isCurrencyLetter(text, i)) {
                        return null;
                    }
                }
            }
        }
        var plain = plain(digits);
        if (plain == null) {
            return null;
        }
        var number = tenThousands ? plain.multiply(TEN_THOUSAND) : plain;
        number = percent ? number.movePointLeft(2) : number;
        return negative ? number.negate() : number;
    }

    /**
     * The amount in minor units, rounded half up.
     *
     * @throws ArithmeticException when it is beyond 10^10 minor units
     */
    static long minorUnits(BigDecimal amount, int fractionDigits) {
        long minor = amount.movePointRight(fractionDigits)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (Math.abs(minor) > LARGEST_MINOR) {
            throw new ArithmeticException("amount out of range: " + amount);
        }
        return minor;
    }

    /** Whether a spreadsheet has turned a long id into {@code 6.91E+18}. */
    static boolean isScientific(String text) {
        int e = text.indexOf('E');
        return e > 0
                && e < text.length() - 1
                && (text.charAt(e + 1) == '+' || Character.isDigit(text.charAt(e + 1)))
                && text.substring(0, e).chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && text.substring(e + 1).chars().allMatch(c -> c == '+' || c >= '0' && c <= '9')
                && text.indexOf('.') > 0;
    }

    private static char halfWidth(char sign) {
        return sign >= '\uFF01' && sign <= '\uFF5E' ? (char) (sign - 0xFEE0) : sign;
    }

    /** Letters of a currency code before or after the digits, as in {@code CNY 12.00}. */
    private static boolean isCurrencyLetter(String text, int at) {
        char sign = text.charAt(at);
        if (sign < 'A' || sign > 'Z') {
            return false;
        }
        int start = at;
        while (start > 0 && text.charAt(start - 1) >= 'A' && text.charAt(start - 1) <= 'Z') {
            start--;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        return end - start == 3 && (start == 0 || end == text.length());
    }

    private static @Nullable BigDecimal plain(StringBuilder digits) {
        int comma = digits.lastIndexOf(",");
        int point = digits.lastIndexOf(".");
        var text = digits.toString();
        if (comma >= 0 && point > comma) {
            text = text.replace(",", "");
        } else if (comma > point && point >= 0) {
            text = text.replace(".", "").replace(',', '.');
        } else if (comma >= 0) {
            text = isDecimalComma(text) ? text.replace(',', '.') : text.replace(",", "");
        }
        boolean number = !text.isEmpty()
                && text.indexOf('.') == text.lastIndexOf('.')
                && text.chars().anyMatch(c -> c != '.');
        return number ? new BigDecimal(text) : null;
    }

    private static boolean isDecimalComma(String text) {
        int comma = text.indexOf(',');
        int after = text.length() - comma - 1;
        return comma == text.lastIndexOf(',') && (after == 1 || after == 2);
    }
}
