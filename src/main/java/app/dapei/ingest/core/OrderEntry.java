package app.dapei.ingest.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An imported order, or the part of it that the file holds.
 *
 * @param row number of its first row in the file
 * @param orderNo the platform's order number
 * @param state how far it came
 * @param orderedAt when it was placed; null only where the format does not say (Taobao's item report)
 * @param paidAt when it was paid, if the file says
 * @param shippedAt when it was sent, if the file says
 * @param buyer who bought, as a hash
 * @param amount what was paid in all, in minor units, if the file says
 * @param lines its lines; empty for a list of orders without lines
 */
public record OrderEntry(
        int row,
        String orderNo,
        OrderState state,
        @Nullable Instant orderedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable BuyerKey buyer,
        @Nullable Long amount,
        List<LineEntry> lines) {

    /** Copies the lines. */
    public OrderEntry {
        lines = List.copyOf(lines);
    }
}
