package app.dapei.live.ui;

import app.dapei.live.Room;
import app.dapei.shared.ui.PortalAddress;
import org.springframework.stereotype.Component;

/** Writes the complete address of a room, as the reader's browser reaches the portal. */
@Component
class RoomAddress {

    String of(Room room) {
        return PortalAddress.of("/r/" + room.code());
    }
}
