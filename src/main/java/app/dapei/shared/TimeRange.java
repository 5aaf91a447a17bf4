package app.dapei.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A half-open stretch of time.
 *
 * @param start first instant inside
 * @param end first instant no longer inside, not before {@code start}
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a range ends after it starts; got: " + start + " to " + end);
        }
    }

    /** The whole days from {@code first} to {@code last}, both included, as the shop's zone counts them. */
    public static TimeRange ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The {@code days} whole days that end with {@code last}. */
    public static TimeRange lastDays(int days, LocalDate last, ZoneId zone) {
        return ofDays(last.minusDays(days - 1L), last, zone);
    }

    /** The stretch of the same length that ends where this one starts. */
    public TimeRange before() {
        return new TimeRange(start.minus(Duration.between(start, end)), start);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
