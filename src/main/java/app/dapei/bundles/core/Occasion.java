package app.dapei.bundles.core;

import org.jspecify.annotations.Nullable;

/**
 * What the moment adds to a price.
 *
 * @param unlocked whether the viewers have unlocked the better price of {@link PriceRule.Unlock}
 * @param livePrice what the live room asks for the whole bundle now, minor units; null = nothing special
 */
public record Occasion(boolean unlocked, @Nullable Long livePrice) {

    /** Nothing special. */
    public static final Occasion NONE = new Occasion(false, null);

    public Occasion {
        if (livePrice != null && livePrice < 1) {
            throw new IllegalArgumentException("livePrice must be 1 or more; got: " + livePrice);
        }
    }

    public static Occasion ofUnlocked() {
        return new Occasion(true, null);
    }

    public Occasion withLivePrice(@Nullable Long price) {
        return new Occasion(unlocked, price);
    }
}
