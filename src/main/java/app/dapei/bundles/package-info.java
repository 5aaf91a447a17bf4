/**
 * Bundles: one main product, associated products in slots, a price rule, and the way from draft to published. Entry:
 * {@link app.dapei.bundles.Bundles} for the people of a shop, {@link app.dapei.bundles.PublishedBundles} for what
 * viewers see.
 */
@ApplicationModule(
        displayName = "Bundles",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "catalog::parts",
            "orders",
            "mining",
            "suggestions",
            "suggestions::core"
        })
@NullMarked
package app.dapei.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
