/**
 * Products and their category tree. Entry: {@link app.dapei.catalog.Catalog}.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"shared", "access"})
@NullMarked
package app.dapei.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
