package app.dapei.live.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all viewers of a room see: the newest state of each key, as JSON, each with the number of the change that brought
 * it. Immutable to the eye; what it is encoded to is kept, so that all receivers share one array of bytes.
 *
 * <p>Since states stand for themselves, whoever missed changes needs only the newest state of the keys that changed
 * since: one frame, however long the absence. Removed keys are remembered until more than {@value #REMOVALS_KEPT} are;
 * who was away for longer gets everything.
 */
public final class RoomState {

    /** How many removed keys are remembered. */
    public static final int REMOVALS_KEPT = 500;

    private static final int FRAMES_KEPT = 16;
    private static final Position NOTHING = new Position("", 0);

    private final String room;
    private final Position position;
    private final long completeSince;
    private final long at;
    private final Map<String, Entry> entries;
    private final ConcurrentHashMap<Long, byte[]> frames = new ConcurrentHashMap<>();

    private RoomState(String room, Position position, long completeSince, long at, Map<String, Entry> entries) {
        this.room = room;
        this.position = position;
        this.completeSince = completeSince;
        this.at = at;
        this.entries = entries;
    }

    /**
     * The first state of a room.
     *
     * @param room its code
     * @param epoch tells this row of states from an earlier one of the same room, letters and digits
     * @param at when
     * @param items JSON by key
     */
    public static RoomState first(String room, String epoch, Instant at, Map<String, String> items) {
        var entries = new LinkedHashMap<String, Entry>();
        items.forEach((key, json) -> entries.put(key, new Entry(1, json)));
        return new RoomState(room, new Position(epoch, 1), 1, at.toEpochMilli(), entries);
    }

    /** The state with these items, or this one where they are the same. */
    public RoomState next(Map<String, String> items, Instant now) {
        long number = position.number() + 1;
        var after = new LinkedHashMap<String, Entry>();
        boolean changed = false;
        for (var item : items.entrySet()) {
            var before = entries.get(item.getKey());
            boolean same = before != null && item.getValue().equals(before.json());
            after.put(item.getKey(), same ? before : new Entry(number, item.getValue()));
            changed |= !same;
        }
        for (var before : entries.entrySet()) {
            if (!items.containsKey(before.getKey())) {
                boolean gone = before.getValue().json() == null;
                after.put(before.getKey(), gone ? before.getValue() : new Entry(number, null));
                changed |= !gone;
            }
        }
        if (!changed) {
            return this;
        }
        long complete = forgetOldRemovals(after);
        return new RoomState(room, new Position(position.epoch(), number), complete, now.toEpochMilli(), after);
    }

    private long forgetOldRemovals(Map<String, Entry> after) {
        var removals = after.values().stream()
                .filter(entry -> entry.json() == null)
                .mapToLong(Entry::revision)
                .sorted()
                .toArray();
        if (removals.length <= REMOVALS_KEPT) {
            return completeSince;
        }
        long forgotten = removals[removals.length - REMOVALS_KEPT - 1];
        after.values().removeIf(entry -> entry.json() == null && entry.revision() <= forgotten);
        return forgotten;
    }

    public Position position() {
        return position;
    }

    /** Everything, as a JSON object. */
    public String json() {
        return json(0, true);
    }

    /**
     * One server-sent event that brings a receiver to this state.
     *
     * @param since what it has seen; null = nothing
     */
    public byte[] frameSince(@Nullable Position since) {
        var seen = since == null ? NOTHING : since;
        boolean resumes = seen.epoch().equals(position.epoch())
                && seen.number() >= completeSince
                && seen.number() <= position.number();
        long from = resumes ? seen.number() : 0;
        var known = frames.get(from);
        if (known != null) {
            return known;
        }
        var frame = encode(from, !resumes);
        if (from == 0 || frames.size() < FRAMES_KEPT) {
            frames.putIfAbsent(from, frame);
        }
        return frame;
    }

    private byte[] encode(long from, boolean full) {
        return ("id: " + position + "\nevent: room\ndata: " + json(from, full) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String json(long from, boolean full) {
        var text = new StringBuilder(256);
        text.append("{\"v\":1,\"room\":\"").append(room);
        text.append("\",\"pos\":\"").append(position);
        text.append("\",\"at\":").append(at);
        text.append(",\"full\":").append(full).append(",\"items\":[");
        var separator = "";
        for (var item : entries.entrySet()) {
            var entry = item.getValue();
            if (entry.revision() > from && !(full && entry.json() == null)) {
                text.append(separator).append("{\"key\":\"").append(item.getKey());
                text.append("\",\"rev\":").append(entry.revision());
                text.append(",\"state\":").append(entry.json()).append('}');
                separator = ",";
            }
        }
        return text.append("]}").toString();
    }

    /**
     * A point in a row of states.
     *
     * @param epoch which row
     * @param number of the change, from 1
     */
    public record Position(String epoch, long number) {

        public Position {
            Objects.requireNonNull(epoch, "epoch");
        }

        /** Reads what {@link #toString} wrote; null where the text is something else. */
        public static @Nullable Position parse(@Nullable String text) {
            int hyphen = text == null || text.length() > 60 ? -1 : text.lastIndexOf('-');
            if (text == null || hyphen < 1 || !text.substring(hyphen + 1).matches("[0-9]{1,18}")) {
                return null;
            }
            return new Position(text.substring(0, hyphen), Long.parseLong(text.substring(hyphen + 1)));
        }

        @Override
        public String toString() {
            return epoch + "-" + number;
        }
    }

    private record Entry(long revision, @Nullable String json) {}
}
