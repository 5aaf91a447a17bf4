/**
 * Orders, their lines and returns, whatever platform they come from. Entry: {@link app.dapei.orders.Orders}.
 */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {"shared", "access", "catalog"})
@NullMarked
package app.dapei.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
