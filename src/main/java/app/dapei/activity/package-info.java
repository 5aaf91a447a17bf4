/**
 * What viewers do with products: they come to see them, look, click, put them into the cart. Entry:
 * {@link app.dapei.activity.ActivityLog} to write events, {@link app.dapei.activity.Activities} to read the counts.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"shared", "access", "catalog", "catalog::parts"})
@NullMarked
package app.dapei.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
