package app.dapei.bundles.core;

import org.jspecify.annotations.Nullable;

/**
 * What a bundle says it saves, against what it may say.
 *
 * @param price what it costs
 * @param claimed what the items cost one by one, which the saving is told from
 * @param basis what a saving may be told from; null where an item was never sold
 */
public record PriceClaim(long price, long claimed, @Nullable Long basis) {

    /** The article that says what the basis is. */
    public static final String ARTICLE = "规范促销行为暂行规定 §21";

    /** The saving that is told. */
    public long saving() {
        return claimed - price;
    }

    /** The saving that may be told. */
    public long lawfulSaving() {
        return basis == null ? 0 : Math.max(0, Math.min(claimed, basis) - price);
    }

    /** Whether more is told than may be. */
    public boolean isTooHigh() {
        return saving() > lawfulSaving();
    }
}
