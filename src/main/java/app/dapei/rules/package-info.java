/**
 * Stock rules: what becomes of published bundles when a product runs low. Entry: {@link app.dapei.rules.StockRules} for the
 * people of a shop.
 */
@ApplicationModule(
        displayName = "Stock rules",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "catalog::parts",
            "stock",
            "stock::core",
            "bundles",
            "bundles::core",
            "bundles::parts"
        })
@NullMarked
package app.dapei.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
