package app.dapei.ingest.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an imported order. Amounts are minor units of the shop's currency.
 *
 * @param row number of its row in the file
 * @param lineKey finds the same line again in a later export of the same order
 * @param sku the product's code
 * @param name the product's name as sold
 * @param variant colour, size or other choice
 * @param quantity units, 1 or more
 * @param unitPrice price of one unit before discounts
 * @param paid what was paid for all units; 0 for a gift
 * @param returnedQuantity units that came back, 0 to {@code quantity}
 * @param refunded what was paid back, 0 to {@code paid}
 * @param returnedAt when the return was booked, if the file says
 * @param bundle the platform's bundle in which it was sold
 * @param raw its row as it stands in the file
 */
public record LineEntry(
        int row,
        String lineKey,
        String sku,
        String name,
        @Nullable String variant,
        int quantity,
        long unitPrice,
        long paid,
        int returnedQuantity,
        long refunded,
        @Nullable Instant returnedAt,
        @Nullable String bundle,
        List<String> raw) {

    /** Whether nothing was paid for it: such lines never count as evidence. */
    public boolean gift() {
        return paid == 0;
    }
}
