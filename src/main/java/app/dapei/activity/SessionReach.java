package app.dapei.activity;

import java.util.Map;

/**
 * How many distinct viewers (人数) a broadcast had, exactly.
 *
 * @param viewers who did anything at all
 * @param byKind who did each kind of thing; kinds that nobody did are left out
 */
public record SessionReach(long viewers, Map<ActivityKind, Long> byKind) {

    static final String ANY = "ANY";
    static final SessionReach NOBODY = new SessionReach(0, Map.of());

    public SessionReach {
        byKind = Map.copyOf(byKind);
    }

    /** Who did that kind of thing. */
    public long of(ActivityKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }
}
