package app.dapei.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on air: a bundle or a product.
 *
 * @param productId the product; null for a bundle
 * @param bundleId the bundle; null for a product
 * @param script version of the talk script that the host follows, at most 60 characters; null = none
 * @param position place in the run-down, from 0; null for what is not in it
 */
public record AirItem(
        @Nullable Long productId,
        @Nullable UUID bundleId,
        @Nullable String script,
        @Nullable Integer position) {

    public AirItem {
        if ((productId == null) == (bundleId == null)) {
            throw new IllegalArgumentException(
                    "on air is either a product or a bundle; got: " + productId + " and " + bundleId);
        }
    }
}
