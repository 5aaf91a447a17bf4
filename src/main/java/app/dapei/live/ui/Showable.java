package app.dapei.live.ui;

import app.dapei.bundles.Adjustment.Effect;
import app.dapei.live.core.LiveItem;
import app.dapei.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a host can show, as the console names it; nothing of costs.
 *
 * @param item what it is
 * @param name in the reader's language
 * @param picture path or address of a picture, if any
 * @param wholePicture path of a bundle's own picture of all its products, if it has one
 * @param price what viewers pay; null where it cannot be had at all
 * @param left how many can be had; null = not counted
 * @param effect what stock rules have made of it for now
 * @param parts what is in it, in words; empty for a single product
 */
record Showable(
        LiveItem item,
        String name,
        @Nullable String picture,
        @Nullable String wholePicture,
        @Nullable Money price,
        @Nullable Integer left,
        Effect effect,
        List<String> parts) {

    boolean isSoldOut() {
        return effect != Effect.OFFERED || price == null || left != null && left == 0;
    }
}
