/**
 * Shops, users, roles, sign-in and the question which shop the current work belongs to. Entry: {@link app.dapei.access.CurrentShop}.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared"})
@NullMarked
package app.dapei.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
