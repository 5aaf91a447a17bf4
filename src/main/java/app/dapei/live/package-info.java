/**
 * Live rooms and what viewers see of them. Entry: {@link app.dapei.live.ShopRooms} and
 * {@link app.dapei.live.LiveSessions} for the people of a shop, {@link app.dapei.live.Rooms} and
 * {@link app.dapei.live.LiveRooms} for whoever knows a room's code.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {
            "shared",
            "access",
            "catalog",
            "activity",
            "mining",
            "bundles",
            "bundles::core",
            "bundles::parts",
            "stock",
            "checkout",
            "suggestions",
            "suggestions::core",
            "suggestions::personal"
        })
@NullMarked
package app.dapei.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
