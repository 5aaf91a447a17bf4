package app.dapei.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which counts are asked for; null = all.
 *
 * @param first first day
 * @param last last day, included
 * @param session number of a live session as text
 * @param products only what was done to these products
 * @param bundles only what was done to these bundles
 * @param arm only viewers in this arm
 * @param script only while this script was on air
 */
public record FunnelFilter(
        LocalDate first,
        LocalDate last,
        @Nullable String session,
        @Nullable Collection<Long> products,
        @Nullable Collection<UUID> bundles,
        @Nullable String arm,
        @Nullable String script) {

    /** What is needed of the funnel from exposure to order. */
    public static final Set<ActivityKind> FUNNEL =
            Set.of(ActivityKind.EXPOSURE, ActivityKind.CLICK, ActivityKind.ORDER, ActivityKind.JOIN);

    /** Everything of some days, both included. */
    public static FunnelFilter of(LocalDate first, LocalDate last) {
        return new FunnelFilter(first, last, null, null, null, null, null);
    }
}
