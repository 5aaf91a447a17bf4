package app.dapei.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a number of events adds to the roll-ups. Adding the same events in other portions gives the same roll-ups. */
final class RollUp {

    /** A day's bucket. */
    record DayKey(LocalDate day, Slice slice) {}

    /** A minute's bucket. */
    record MinuteKey(Instant minute, Slice slice) {}

    /** Somebody in a broadcast. */
    record Visit(String session, String viewer) {}

    /** A bucket's counts. */
    static final class Cell {
        long events;
        long dwellMillis;
        final Set<String> viewers = new HashSet<>();
    }

    /** What a viewer did in a broadcast. */
    static final class Presence {
        int kinds;
        Instant firstAt = Instant.MAX;
    }

    /** What came of a page's numbered events. */
    static final class Client {
        long received;
        long lastNo;
        LocalDate day = LocalDate.MAX;
    }

    final Map<DayKey, Cell> days = new HashMap<>();
    final Map<MinuteKey, Cell> minutes = new HashMap<>();
    final Map<Visit, Presence> visits = new HashMap<>();
    final Map<String, Client> clients = new HashMap<>();

    private final ZoneId zone;

    RollUp(ZoneId zone) {
        this.zone = zone;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    void add(ActivityEvent event) {
        var slice = Slice.of(event);
        var day = LocalDate.ofInstant(event.at(), zone);
        count(days.computeIfAbsent(new DayKey(day, slice), key -> new Cell()), event)
                .viewers
                .add(event.viewer());
        if (!slice.session().isEmpty()) {
            var minute = event.at().truncatedTo(ChronoUnit.MINUTES);
            count(minutes.computeIfAbsent(new MinuteKey(minute, slice), key -> new Cell()), event);
            var presence = visits.computeIfAbsent(new Visit(slice.session(), event.viewer()), key -> new Presence());
            presence.kinds |= event.kind().bit();
            presence.firstAt = event.at().isBefore(presence.firstAt) ? event.at() : presence.firstAt;
        }
        var client = event.client();
        var number = event.sequence();
        if (client != null && number != null) {
            var known = clients.computeIfAbsent(client, key -> new Client());
            known.received++;
            known.lastNo = Math.max(known.lastNo, number);
            known.day = day.isBefore(known.day) ? day : known.day;
        }
    }

    private static Cell count(Cell cell, ActivityEvent event) {
        cell.events++;
        Integer dwell = event.dwellMillis();
        cell.dwellMillis += dwell == null ? 0 : dwell;
        return cell;
    }
}
