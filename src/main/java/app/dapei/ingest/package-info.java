/**
 * Orders and products from the files that shop platforms export: recognised, checked, imported in one piece, undone in
 * one piece. Entry: {@link app.dapei.ingest.Imports}.
 */
@ApplicationModule(
        displayName = "Import",
        allowedDependencies = {"shared", "access", "catalog", "orders", "stock"})
@NullMarked
package app.dapei.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
