/**
 * What is bought together: mining of the shop's orders and of files. Entry: {@link app.dapei.mining.MiningRuns} and
 * {@link app.dapei.mining.Associations}; {@link app.dapei.mining.FileMining} without a server.
 */
@ApplicationModule(
        displayName = "Mining",
        allowedDependencies = {"shared", "access", "catalog", "orders"})
@NullMarked
package app.dapei.mining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
