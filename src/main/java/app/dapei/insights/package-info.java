/**
 * What the numbers of a shop say: the overview. Entry: {@link app.dapei.insights.ShopFigures}.
 */
@ApplicationModule(
        displayName = "Insights",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "orders",
            "activity",
            "scripts",
            "live",
            "experiments",
            "bundles",
            "bundles::core"
        })
@NullMarked
package app.dapei.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
