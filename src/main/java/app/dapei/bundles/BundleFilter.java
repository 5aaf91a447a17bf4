package app.dapei.bundles;

import org.jspecify.annotations.Nullable;

/**
 * What a list of bundles shows.
 *
 * @param text words that must all stand in the names, the scenario or the names of its products; empty = any
 * @param state null = all but archived
 * @param productId a product that it must contain, as main or associated; null = any
 */
public record BundleFilter(
        String text, @Nullable BundleState state, @Nullable Long productId) {

    /** Everything but archived bundles. */
    public static final BundleFilter ALL = new BundleFilter("", null, null);

    public BundleFilter withText(String other) {
        return new BundleFilter(other, state, productId);
    }

    public BundleFilter withState(@Nullable BundleState other) {
        return new BundleFilter(text, other, productId);
    }

    public BundleFilter withProduct(@Nullable Long other) {
        return new BundleFilter(text, state, other);
    }
}
