package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of the current shop, for the people who work in it. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class ShopRooms {

    static final String MAY_RUN = "hasAnyRole('MERCHANT', 'HOST', 'ADMIN')";

    private final Rooms rooms;
    private final CurrentShop current;

    ShopRooms(Rooms rooms, CurrentShop current) {
        this.rooms = rooms;
        this.current = current;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Room> all() {
        return rooms.ofShop(current.id());
    }

    /**
     * Makes a room with a code that cannot be guessed.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     */
    @Transactional
    @PreAuthorize(MAY_RUN)
    public Room add(String name) {
        return rooms.add(current.id(), name, null);
    }

    /** @throws UnknownRoomException if the shop has no such room */
    @Transactional
    @PreAuthorize(MAY_RUN)
    public void open(long roomId) {
        rooms.setOpen(current.id(), roomId, true);
    }

    /** @throws UnknownRoomException if the shop has no such room */
    @Transactional
    @PreAuthorize(MAY_RUN)
    public void close(long roomId) {
        rooms.setOpen(current.id(), roomId, false);
    }

    /**
     * Gives a room another name.
     *
     * @throws UnknownRoomException if the shop has no such room
     * @throws IllegalArgumentException if the name is blank or too long
     */
    @Transactional
    @PreAuthorize(MAY_RUN)
    public void rename(long roomId, String name) {
        rooms.rename(current.id(), roomId, name);
    }
}
