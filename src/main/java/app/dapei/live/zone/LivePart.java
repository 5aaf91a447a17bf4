package app.dapei.live.zone;

import app.dapei.access.Shops;
import app.dapei.catalog.Shelf;
import app.dapei.live.LiveRooms;
import app.dapei.live.Room;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.Poll;
import app.dapei.live.core.PollResult;
import app.dapei.live.core.UnlockProgress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The session that is live in the room: what is on air, likes, poll, like goal. */
@Component
@Order(3)
class LivePart implements RoomPart {

    private final LiveRooms live;
    private final Shelf shelf;
    private final Shops shops;
    private final JsonMapper json;

    LivePart(LiveRooms live, Shelf shelf, Shops shops, JsonMapper json) {
        this.live = live;
        this.shelf = shelf;
        this.shops = shops;
        this.json = json;
    }

    @Override
    public Map<String, String> items(Room room) {
        var state = live.stateOf(room);
        var items = new HashMap<String, String>();
        if (state.isLive()) {
            put(items, "likes", state.likes());
            put(items, "air", air(room, state));
            put(items, "poll", state.poll() == null ? null : ShownPoll.of(state.poll()));
            put(items, "unlock", state.unlock() == null ? null : ShownUnlock.of(state.unlock()));
        }
        return items;
    }

    private void put(Map<String, String> items, String key, @Nullable Object value) {
        if (value != null) {
            items.put(key, json.writeValueAsString(value));
        }
    }

    private @Nullable OnAir air(Room room, LiveState state) {
        LiveItem item = state.onAir();
        return switch (item) {
            case null -> null;
            case BundleItem bundle -> new OnAir(bundle.bundleId(), null, state.onAirSince());
            case ProductItem product -> new OnAir(null, product(room, product.productId()), state.onAirSince());
        };
    }

    private @Nullable ShownProduct product(Room room, long productId) {
        var found = shelf.findAll(room.shopId(), List.of(productId)).get(productId);
        return found == null
                ? null
                : new ShownProduct(
                        found.name(),
                        found.nameEn(),
                        found.picture(),
                        found.price(),
                        shops.get(room.shopId()).currency().getCurrencyCode());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record OnAir(
            @Nullable UUID bundle,
            @Nullable ShownProduct product,
            @Nullable Instant since) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownProduct(
            String name, @Nullable String nameEn, @Nullable String picture, long price, String currency) {}

    private record ShownPoll(
            String id,
            String question,
            List<ShownOption> options,
            List<Integer> votes,
            boolean open,
            boolean changeable,
            long closesAt) {

        static ShownPoll of(PollResult result) {
            var poll = result.poll();
            var options = poll.options().stream().map(ShownOption::of).toList();
            return new ShownPoll(
                    poll.id(),
                    poll.question(),
                    options,
                    result.votes(),
                    result.open(),
                    poll.changeable(),
                    poll.closesAt().toEpochMilli());
        }
    }

    /** An option by its text, and by the bundle whose name stands for it in each viewer's language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownOption(String text, @Nullable UUID bundle) {

        static ShownOption of(Poll.Option option) {
            var item = option.item().isEmpty() ? null : LiveItem.parse(option.item());
            return new ShownOption(option.text(), item instanceof BundleItem bundle ? bundle.bundleId() : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ShownUnlock(
            String id,
            UUID bundle,
            long goal,
            long likes,
            UnlockProgress.State state,
            long until,
            @Nullable Integer setsLeft,
            @Nullable Long priceUntil) {

        static ShownUnlock of(UnlockProgress progress) {
            var unlock = progress.unlock();
            var priceUntil = progress.priceUntil();
            return new ShownUnlock(
                    unlock.id(),
                    unlock.bundleId(),
                    unlock.goal(),
                    progress.likes(),
                    progress.state(),
                    unlock.until().toEpochMilli(),
                    progress.setsLeft(),
                    priceUntil == null ? null : priceUntil.toEpochMilli());
        }
    }
}
