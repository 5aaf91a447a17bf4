package app.dapei.live.zone;

import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.core.UnlockProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published bundles of the room's shop, a key each, and their order. */
@Component
@Order(2)
class BundlesPart implements RoomPart {

    private final PublishedBundles bundles;
    private final LiveRooms live;
    private final SubsetPrices subsets;
    private final JsonMapper json;

    BundlesPart(PublishedBundles bundles, SubsetPrices subsets, LiveRooms live, JsonMapper json) {
        this.bundles = bundles;
        this.subsets = subsets;
        this.live = live;
        this.json = json;
    }

    @Override
    public Map<String, String> items(Room room) {
        var published = bundles.ofShop(room.shopId());
        var items = new HashMap<String, String>();
        items.put(
                "order",
                json.writeValueAsString(
                        published.stream().map(PublishedBundle::id).toList()));
        var state = live.stateOf(room);
        var unlock = state.unlock();
        for (var bundle : published) {
            boolean locked = unlock != null
                    && unlock.state() == UnlockProgress.State.OPEN
                    && unlock.unlock().bundleId().equals(bundle.id());
            var combinations = locked ? List.<Long>of() : subsets.of(room.shopId(), bundle);
            items.put(
                    "bundle:" + bundle.id(),
                    json.writeValueAsString(
                            ShownBundle.of(bundle, locked, state.prices().get(bundle.id()), combinations)));
        }
        return items;
    }
}
