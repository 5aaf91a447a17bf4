package app.dapei.live.zone;

import app.dapei.bundles.ItemRole;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.bundles.StockState;
import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.core.UnlockProgress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published bundles of the room's shop, a key each, and their order. */
@Component
@Order(2)
class BundlesPart implements RoomPart {

    /** More than so many sets are only said to be in stock: what a shop has in its store is nobody's business. */
    private static final int MOST_TOLD = 20;

    private final PublishedBundles bundles;
    private final LiveRooms live;
    private final JsonMapper json;

    BundlesPart(PublishedBundles bundles, LiveRooms live, JsonMapper json) {
        this.bundles = bundles;
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
        var unlock = live.stateOf(room).unlock();
        for (var bundle : published) {
            boolean locked = unlock != null
                    && unlock.state() == UnlockProgress.State.OPEN
                    && unlock.unlock().bundleId().equals(bundle.id());
            items.put("bundle:" + bundle.id(), json.writeValueAsString(ShownBundle.of(bundle, locked)));
        }
        return items;
    }

    /** A bundle for viewers; while a like goal hides its price, price and saving are not told at all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownBundle(
            UUID id,
            String name,
            @Nullable String nameEn,
            String scenario,
            @Nullable Long price,
            long sum,
            @Nullable Long saving,
            String currency,
            boolean locked,
            boolean soldOut,
            @Nullable Integer left,
            ShownItem main,
            List<ShownItem> items) {

        static ShownBundle of(PublishedBundle bundle, boolean locked) {
            var available = bundle.available();
            boolean few = available != null && available > 0 && available <= MOST_TOLD;
            return new ShownBundle(
                    bundle.id(),
                    bundle.name(),
                    bundle.nameEn(),
                    bundle.scenario(),
                    locked ? null : bundle.price(),
                    bundle.sum(),
                    locked ? null : bundle.saving(),
                    bundle.currency().getCurrencyCode(),
                    locked,
                    bundle.isSoldOut(),
                    few ? available : null,
                    ShownItem.of(bundle.main()),
                    bundle.items().stream().map(ShownItem::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownItem(
            long id,
            String name,
            @Nullable String nameEn,
            @Nullable String picture,
            int quantity,
            long price,
            StockState stock,
            ItemRole role,
            boolean offered) {

        static ShownItem of(PublishedBundle.Item item) {
            return new ShownItem(
                    item.productId(),
                    item.name(),
                    item.nameEn(),
                    item.picture(),
                    item.quantity(),
                    item.price(),
                    item.stock(),
                    item.role(),
                    item.offered());
        }
    }
}
