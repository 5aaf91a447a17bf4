package app.dapei.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a day that lies in one broadcast's window or outside all; the segments of a day cover it without
 * overlapping.
 *
 * @param session number of the live session as text; empty outside
 */
record Segment(LocalDate day, String session, Instant start, Instant end) {

    /** When a broadcast's buyers are counted: until half an hour after its end, or until the next one starts. */
    record Window(String session, Instant start, Instant end) {}

    /** The segments of a day. */
    static List<Segment> of(LocalDate day, ZoneId zone, List<Window> windows) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var segments = new ArrayList<Segment>();
        Instant from = start;
        List<Window> within = windows.stream()
                .filter(window -> window.start().isBefore(end) && window.end().isAfter(start))
                .sorted(Comparator.comparing(Window::start).thenComparing(Window::session))
                .toList();
        for (int i = 0; i < within.size(); i++) {
            Window window = within.get(i);
            Instant opens = later(window.start(), from);
            Instant until = i + 1 < within.size()
                    ? earlier(window.end(), within.get(i + 1).start())
                    : window.end();
            Instant closes = earlier(until, end);
            if (opens.isBefore(closes)) {
                if (from.isBefore(opens)) {
                    segments.add(new Segment(day, "", from, opens));
                }
                segments.add(new Segment(day, window.session(), opens, closes));
                from = closes;
            }
        }
        if (from.isBefore(end)) {
            segments.add(new Segment(day, "", from, end));
        }
        return segments;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
