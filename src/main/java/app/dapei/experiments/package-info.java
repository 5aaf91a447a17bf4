/**
 * Experiments between bundles, scripts and prices: who gets which arm, and what the numbers allow to say. Entry:
 * {@link app.dapei.experiments.Experiments} and {@link app.dapei.experiments.ExperimentCalculator}; the statistics are
 * in {@code core}.
 */
@ApplicationModule(
        displayName = "Experiments",
        allowedDependencies = {
            "shared",
            "access",
            "orders",
            "activity",
            "bundles",
            "bundles :: core",
            "catalog",
            "live",
            "scripts",
            "scripts :: core"
        })
@NullMarked
package app.dapei.experiments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
