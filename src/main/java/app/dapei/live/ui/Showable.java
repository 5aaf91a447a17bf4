package app.dapei.live.ui;

import app.dapei.live.core.LiveItem;
import app.dapei.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that a host can show, as the console names it; nothing of costs.
 *
 * @param item what it is
 * @param name in the reader's language
 * @param price what viewers pay; null where it cannot be had at all
 * @param left how many can be had; null = not counted
 */
record Showable(
        LiveItem item,
        String name,
        @Nullable Money price,
        @Nullable Integer left) {

    boolean isSoldOut() {
        return price == null || left != null && left == 0;
    }
}
