/**
 * A market with planted truths: the demo shops and their year of trade. Entry: {@link app.dapei.simulator.DemoData}.
 */
@ApplicationModule(
        displayName = "Simulator",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "orders",
            "orders :: core",
            "stock",
            "checkout",
            "rules",
            "rules :: core",
            "activity",
            "mining",
            "bundles",
            "bundles :: core",
            "live",
            "experiments",
            "experiments :: core",
            "experiments :: assignment",
            "scripts",
            "scripts :: core"
        })
@NullMarked
package app.dapei.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
