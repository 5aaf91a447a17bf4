package app.dapei.bundles;

import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.PriceClaim;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as viewers may see it; nothing of costs or margins. Amounts are minor units of the currency.
 *
 * @param id its number, the same on every order line
 * @param name name in the merchant's language
 * @param nameEn English name, if it has one
 * @param scenario why these belong together; may be empty
 * @param scenarioEn English name of the scenario, if it has one
 * @param main the main product
 * @param items the associated products, in order
 * @param price what the bundle costs: all items that are {@linkplain Item#offered() offered}
 * @param sum what they cost one by one; gifts add nothing
 * @param saving sum less price, 0 or more
 * @param currency the shop's currency
 * @param available how many bundles can be delivered; null = not counted, 0 = sold out or not to be had
 * @param position order among the shop's published bundles, rising
 * @param effect what stock rules have made of it: offered, or seen only; one that they hide is not told at all
 * @param basis what the items may be said to have cost before, by the price ledger at the last publishing; null = nothing
 *     may be said
 * @param picture the bundle's picture; null where stock rules have changed what is in it, or a product's picture is not
 *     at hand
 * @param version grows with every change of the bundle itself (not with prices and stock of its products)
 */
public record PublishedBundle(
        UUID id,
        String name,
        @Nullable String nameEn,
        String scenario,
        @Nullable String scenarioEn,
        Item main,
        List<Item> items,
        long price,
        long sum,
        long saving,
        Currency currency,
        @Nullable Integer available,
        int position,
        int version,
        Adjustment.Effect effect,
        @Nullable Long basis,
        @Nullable Picture picture) {

    public PublishedBundle {
        items = List.copyOf(items);
    }

    public boolean isSoldOut() {
        return effect != Adjustment.Effect.OFFERED || available != null && available == 0;
    }

    /** What may be called a saving: against the lowest prices that were really paid; 0 where nothing may be said. */
    public long lawfulSaving() {
        return new PriceClaim(price, sum, basis).lawfulSaving();
    }

    /**
     * The bundle's picture, without a price, since the price in a room moves.
     *
     * @param path below the portal
     * @param tag where the price tag goes; null = nowhere
     */
    public record Picture(String path, BundlePicture.@Nullable Tag tag) {}

    /**
     * A product in the bundle.
     *
     * @param productId its number
     * @param name name in the merchant's language
     * @param nameEn English name, if it has one
     * @param picture path below the portal or https address; null = none
     * @param quantity units in one bundle
     * @param price its current price by itself, per unit
     * @param stock whether it can be had in that quantity
     * @param role what it is in the bundle; what has the role GIFT comes free
     * @param required whether the bundle is sold only with it
     * @param slot its slot, from 0, or -1 for the main product; what a choice of items names
     * @param substituteFor what it stands in for, as that is sold out; null = nothing
     * @param alternates what may stand in for it, the best first
     * @param offered false for an optional item that is sold out: price and sum are without it
     */
    public record Item(
            long productId,
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
            @Nullable Long substituteFor,
            List<Alternate> alternates) {

        public Item {
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * A product that may stand in for another one.
     *
     * @param productId its number
     * @param name name in the merchant's language
     * @param nameEn English name, if it has one
     * @param picture path below the portal or https address; null = none
     * @param price its current price by itself, per unit
     * @param stock whether it can be had in the slot's quantity
     */
    public record Alternate(
            long productId,
            String name,
            @Nullable String nameEn,
            @Nullable String picture,
            long price,
            StockState stock) {}
}
