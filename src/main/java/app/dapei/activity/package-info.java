/**
 * What viewers do: they come, see, look, click, put into the cart, buy, say and like something, leave. Entry:
 * {@link app.dapei.activity.ActivityLog} and {@link app.dapei.activity.EventIntake} to write events,
 * {@link app.dapei.activity.AirTimes} for what was on air meanwhile, {@link app.dapei.activity.Activities} to read the
 * counts.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"shared", "access", "catalog", "catalog::parts"})
@NullMarked
package app.dapei.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
