package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The HLS addresses at which viewers see the host's picture. A room without one shows a placeholder. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class RoomVideos {

    public static final int ADDRESS_LIMIT = 1000;

    private final RoomVideoStore store;
    private final Rooms rooms;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    RoomVideos(RoomVideoStore store, Rooms rooms, CurrentShop current, ApplicationEventPublisher events) {
        this.store = store;
        this.rooms = rooms;
        this.current = current;
        this.events = events;
    }

    /** The address of a room of the current shop. */
    @Transactional(readOnly = true)
    public Optional<String> of(long roomId) {
        return store.find(current.id(), roomId);
    }

    /** The address of a room, for whoever may see the room. */
    @PreAuthorize("permitAll()")
    public Optional<String> shownIn(Room room) {
        return store.find(room.shopId(), room.id());
    }

    /**
     * Sets where the picture of a room comes from.
     *
     * @param address a valid one, or empty for none
     * @throws UnknownRoomException if the shop has no such room
     * @throws IllegalArgumentException if the address is not valid
     */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void set(long roomId, String address) {
        var text = address.strip();
        if (!text.isEmpty() && !isValid(text)) {
            throw new IllegalArgumentException(
                    "address must begin with https:// and have at most " + ADDRESS_LIMIT + " characters; got: " + text);
        }
        var room = rooms.require(current.id(), roomId);
        store.put(room.shopId(), roomId, text);
        events.publishEvent(new RoomChanged(room.shopId(), room.code(), "ROOM_VIDEO", room.name(), "video: " + text));
    }

    /** Whether a text may stand as an address: https with a host, so that no page mixes secure and insecure parts. */
    public static boolean isValid(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= ADDRESS_LIMIT && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
