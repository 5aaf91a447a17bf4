package app.dapei.live.ui;

import app.dapei.bundles.ui.parts.ViewerPages;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the screens of bundles where viewers see what is published: in the shop's open rooms. */
@Component
class RoomPages implements ViewerPages {

    private final ShopRooms rooms;

    RoomPages(ShopRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Page> open(Locale locale) {
        return rooms.all().stream()
                .filter(Room::open)
                .map(room -> new Page(room.name(locale), "r/" + room.code().value()))
                .toList();
    }
}
