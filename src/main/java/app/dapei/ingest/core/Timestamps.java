package app.dapei.ingest.core;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moments as platforms print them. A text without an offset is in the shop's zone; {@code dd/MM/yyyy} and
 * {@code MM/dd/yyyy} are told apart by the given order, or by a number above 12; bare numbers are spreadsheet days
 * since 1899-12-30.
 */
final class Timestamps {

    private static final Pattern TIME = Pattern.compile(
            "[T\\s]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(AM|PM|上午|下午)?\\s*"
                    + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_PER_DAY = 86_400;

    private final ZoneId zone;
    private final DateOrder order;

    Timestamps(ZoneId zone, DateOrder order) {
        this.zone = zone;
        this.order = order;
    }

    /** Whether a date is readable in two ways and nobody has said which. */
    boolean isAmbiguous(String text) {
        var parts = DateParts.of(text);
        return parts != null
                && parts.yearLast()
                && (order == DateOrder.UNDECIDED || order == DateOrder.IRRELEVANT)
                && parts.first() <= 12
                && parts.second() <= 12
                && parts.first() != parts.second();
    }

    /** The moment, or empty when the text is none. */
    Optional<Instant> parse(String text) {
        try {
            var parts = DateParts.of(text);
            return parts == null
                    ? spreadsheetDay(text)
                    : moment(date(parts), text.substring(parts.end()).strip());
        } catch (DateTimeException impossible) {
            return Optional.empty(); // 31 February, hour 25: the caller reports the cell
        }
    }

    private LocalDate date(DateParts parts) {
        if (!parts.yearLast()) {
            return LocalDate.of(parts.first(), parts.second(), parts.third());
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || order != DateOrder.MONTH_FIRST && parts.first() > 12;
        return dayFirst
                ? LocalDate.of(parts.third(), parts.second(), parts.first())
                : LocalDate.of(parts.third(), parts.first(), parts.second());
    }

    private Optional<Instant> moment(LocalDate date, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(date.atStartOfDay(zone).toInstant());
        }
        var matcher = TIME.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int hour = hour(Integer.parseInt(matcher.group(1)), matcher.group(4));
        var local = date.atTime(LocalTime.of(hour, Integer.parseInt(matcher.group(2)), second));
        var offset = matcher.group(5);
        return Optional.of(offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset(offset)));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        boolean afternoon = half.equalsIgnoreCase("PM") || half.equals("下午");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneOffset offset(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            default -> ZoneOffset.of(text.contains(":") ? text : text.substring(0, 3) + ":" + text.substring(3));
        };
    }

    private Optional<Instant> spreadsheetDay(String text) {
        if (text.isEmpty() || text.length() > 20 || !text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var days = Decimals.parse(text);
        if (days == null || days.intValue() < 20_000 || days.compareTo(BigDecimal.valueOf(80_000)) > 0) {
            return Optional.empty();
        }
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_PER_DAY);
        LocalDateTime local =
                SPREADSHEET_EPOCH.plusDays(days.intValue()).atStartOfDay().plusSeconds(seconds);
        return Optional.of(local.atZone(zone).toInstant());
    }
}
