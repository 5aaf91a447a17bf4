package app.dapei.live.zone;

import app.dapei.bundles.Adjustment;
import app.dapei.bundles.ItemRole;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.StockState;
import app.dapei.bundles.core.BundlePicture;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as the page shows it; while a like goal hides its price, price and saving are not told at all.
 *
 * @param moved whether the price is that of the moment, the same for everybody in the room
 * @param waitlist whether it cannot be bought just now and viewers may wait for it
 * @param prices of its combinations, see {@link SubsetPrices}; empty where only the whole set has a price
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownBundle(
        UUID id,
        String name,
        @Nullable String nameEn,
        String scenario,
        @Nullable String scenarioEn,
        @Nullable Long price,
        long sum,
        @Nullable Long saving,
        boolean moved,
        List<Long> prices,
        String currency,
        int version,
        boolean locked,
        boolean soldOut,
        boolean waitlist,
        @Nullable Integer left,
        @Nullable ShownPicture picture,
        ShownItem main,
        List<ShownItem> items) {

    /** More than so many sets are only said to be in stock: what a shop has in its store is nobody's business. */
    private static final int MOST_TOLD = 20;

    /** @param now what the room asks for the whole set just now; null = what the bundle costs anyway */
    static ShownBundle of(PublishedBundle bundle, boolean locked, @Nullable Long now, List<Long> prices) {
        var available = bundle.available();
        boolean few = available != null && available > 0 && available <= MOST_TOLD;
        long price = now == null ? bundle.price() : Math.min(now, bundle.sum());
        return new ShownBundle(
                bundle.id(),
                bundle.name(),
                bundle.nameEn(),
                bundle.scenario(),
                bundle.scenarioEn(),
                locked ? null : price,
                bundle.sum(),
                locked ? null : bundle.sum() - price,
                !locked && now != null,
                prices,
                bundle.currency().getCurrencyCode(),
                bundle.version(),
                locked,
                bundle.isSoldOut(),
                bundle.effect() == Adjustment.Effect.WAITLIST,
                few ? available : null,
                ShownPicture.of(bundle.picture()),
                ShownItem.of(bundle.main()),
                bundle.items().stream().map(ShownItem::of).toList());
    }

    /**
     * Its picture.
     *
     * @param path below the portal
     * @param x middle of the price tag, in thousandths of the width; null = no tag
     * @param y middle of the price tag, in thousandths of the height; null = no tag
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownPicture(
            String path, @Nullable Integer x, @Nullable Integer y) {

        private static final int PARTS = 1_000;

        static @Nullable ShownPicture of(PublishedBundle.@Nullable Picture picture) {
            if (picture == null) {
                return null;
            }
            var tag = picture.tag();
            return tag == null
                    ? new ShownPicture(picture.path(), null, null)
                    : new ShownPicture(
                            picture.path(),
                            tag.x() * PARTS / BundlePicture.WIDTH,
                            tag.y() * PARTS / BundlePicture.HEIGHT);
        }
    }

    /**
     * An item of it.
     *
     * @param substitute whether it stands in for one that is sold out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownItem(
            long id,
            String name,
            @Nullable String nameEn,
            @Nullable String picture,
            int quantity,
            long price,
            StockState stock,
            ItemRole role,
            boolean required,
            boolean offered,
            int slot,
            boolean substitute) {

        static ShownItem of(PublishedBundle.Item item) {
            return new ShownItem(
                    item.productId(),
                    item.name(),
                    item.nameEn(),
                    item.picture(),
                    item.quantity(),
                    item.price(),
                    item.stock(),
                    item.role(),
                    item.required(),
                    item.offered(),
                    item.slot(),
                    item.substituteFor() != null);
        }
    }
}
