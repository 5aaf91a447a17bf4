/**
 * What hosts say: talk scripts of bundles in guided forms, with variables that are resolved on the air, checks and
 * versions. Entry: {@link app.dapei.scripts.Scripts} for the people of a shop, {@link app.dapei.scripts.Prompter} for
 * whoever shows a script to a host; the console of {@link app.dapei.live} gets them through a door that it opens itself.
 */
@ApplicationModule(
        displayName = "Scripts",
        allowedDependencies = {"shared", "access", "catalog", "bundles", "bundles::core", "bundles::parts", "live"})
@NullMarked
package app.dapei.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
