package app.dapei.live.zone;

import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.live.Room;
import app.dapei.live.RoomVideos;
import app.dapei.live.Rooms;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Names of the room and its shop, whether the room is open, and where the host's picture comes from. */
@Component
@Order(1)
class RoomFactsPart implements RoomPart {

    private final Rooms rooms;
    private final Shops shops;
    private final RoomVideos videos;
    private final JsonMapper json;

    RoomFactsPart(Rooms rooms, Shops shops, RoomVideos videos, JsonMapper json) {
        this.rooms = rooms;
        this.shops = shops;
        this.videos = videos;
        this.json = json;
    }

    @Override
    public Map<String, String> items(Room room) {
        var now = rooms.find(room.code()).orElse(room);
        var facts = Facts.of(now, shops.get(room.shopId()), videos.shownIn(now).orElse(null));
        return Map.of("room", json.writeValueAsString(facts));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Facts(
            String name,
            @Nullable String nameEn,
            String shop,
            @Nullable String shopEn,
            boolean open,
            @Nullable String video) {

        static Facts of(Room room, Shop shop, @Nullable String video) {
            return new Facts(room.name(), room.nameEn(), shop.name(), shop.nameEn(), room.open(), video);
        }
    }
}
