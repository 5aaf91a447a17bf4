package app.dapei.ingest.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that stands on its own, with its own number instead of the number of the purchase.
 *
 * @param row number of its row in the file
 * @param returnNo the platform's number of the return
 * @param lineKey finds the same return again in a later export
 * @param sku what came back
 * @param name its name as the file has it
 * @param quantity units, 1 or more
 * @param refunded what was paid back, in minor units
 * @param returnedAt when it was booked
 * @param buyer who returned, as a hash
 * @param raw its row as it stands in the file
 */
public record ReturnEntry(
        int row,
        String returnNo,
        String lineKey,
        String sku,
        String name,
        int quantity,
        long refunded,
        Instant returnedAt,
        @Nullable BuyerKey buyer,
        List<String> raw) {}
