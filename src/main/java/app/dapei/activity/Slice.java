package app.dapei.activity;

import java.util.Objects;
import java.util.UUID;

/** What a count is broken down by; absent parts are empty, 0 or the zero UUID, as the tables' keys want them. */
record Slice(String session, long productId, UUID bundleId, String arm, String script, ActivityKind kind)
        implements Comparable<Slice> {

    static final UUID NO_BUNDLE = new UUID(0, 0);

    static Slice of(ActivityEvent event) {
        return new Slice(
                Objects.requireNonNullElse(event.session(), ""),
                Objects.requireNonNullElse(event.productId(), 0L),
                Objects.requireNonNullElse(event.bundleId(), NO_BUNDLE),
                Objects.requireNonNullElse(event.arm(), ""),
                Objects.requireNonNullElse(event.script(), ""),
                event.kind());
    }

    @Override
    public int compareTo(Slice other) {
        int order = session.compareTo(other.session);
        order = order == 0 ? Long.compare(productId, other.productId) : order;
        order = order == 0 ? bundleId.compareTo(other.bundleId) : order;
        order = order == 0 ? arm.compareTo(other.arm) : order;
        order = order == 0 ? script.compareTo(other.script) : order;
        return order == 0 ? kind.compareTo(other.kind) : order;
    }
}
