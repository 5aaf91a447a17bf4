package app.dapei.live.zone;

import app.dapei.bundles.ItemRole;
import app.dapei.bundles.PublishedBundle;
import app.dapei.bundles.PublishedBundles;
import app.dapei.bundles.StockState;
import app.dapei.live.Room;
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
    private final JsonMapper json;

    BundlesPart(PublishedBundles bundles, JsonMapper json) {
        this.bundles = bundles;
        this.json = json;
    }

    @Override
    public Map<String, String> items(Room room) {
        var published = bundles.ofShop(room.shopId());
        var items = new HashMap<String, String>();
        items.put("order", json.writeValueAsString(published.stream().map(PublishedBundle::id).toList()));
        for (var bundle : published) {
            items.put("bundle:" + bundle.id(), json.writeValueAsString(ShownBundle.of(bundle)));
        }
        return items;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownBundle(
            UUID id,
            String name,
            @Nullable String nameEn,
            String scenario,
            long price,
            long sum,
            long saving,
            String currency,
            boolean soldOut,
            @Nullable Integer left,
            ShownItem main,
            List<ShownItem> items) {

        static ShownBundle of(PublishedBundle bundle) {
            var available = bundle.available();
            boolean few = available != null && available > 0 && available <= MOST_TOLD;
            return new ShownBundle(
                    bundle.id(),
                    bundle.name(),
                    bundle.nameEn(),
                    bundle.scenario(),
                    bundle.price(),
                    bundle.sum(),
                    bundle.saving(),
                    bundle.currency().getCurrencyCode(),
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
