package app.dapei.suggestions;

import app.dapei.catalog.ShelfProduct;
import java.time.Instant;

/**
 * A suggestion that is not offered any more.
 *
 * @param main the main product
 * @param associated what was to go with it
 * @param reason why not
 * @param note more about the reason; may be empty
 * @param actor user name of whoever dismissed it
 * @param at when
 */
public record Dismissal(
        ShelfProduct main, ShelfProduct associated, DismissalReason reason, String note, String actor, Instant at) {}
