package app.dapei.live.ui;

import app.dapei.live.Room;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes the complete address of a room, as the reader's browser reaches the portal. */
@Component
class RoomAddress {

    String of(Room room) {
        var request = VaadinServletRequest.getCurrent();
        var path = "/r/" + room.code();
        return request == null
                ? path
                : ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .path(path)
                        .toUriString();
    }
}
