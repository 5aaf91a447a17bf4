package app.dapei.live.zone;

import app.dapei.checkout.Waitlist;
import app.dapei.live.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Lets a viewer wait for a bundle that cannot be bought just now. Said again, it changes nothing. */
@Controller
class WaitController {

    private final RoomFeeds feeds;
    private final Waitlist waitlist;
    private final ViewerIds viewers;
    private final Addresses addresses;

    WaitController(RoomFeeds feeds, Waitlist waitlist, ViewerIds viewers, Addresses addresses) {
        this.feeds = feeds;
        this.waitlist = waitlist;
        this.viewers = viewers;
        this.addresses = addresses;
    }

    /** What a viewer, or the viewer's page, says. */
    enum Act {
        /** Tell me when it is back. */
        JOIN,
        /** No need any more. */
        LEAVE,
        /** The page has told the viewer. */
        TOLD
    }

    /**
     * About a bundle.
     *
     * @param bundle which
     * @param act what is said of it
     */
    record Said(@Nullable UUID bundle, @Nullable Act act) {}

    @PostMapping(path = "/r/{code}/waits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> wait(
            @PathVariable String code, @RequestBody Said said, HttpServletRequest request) {
        addresses.requireMayAsk(request.getRemoteAddr());
        var room = feeds.require(code).room();
        var viewer = viewers.of(request);
        if (viewer.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        var bundle = said.bundle();
        var act = said.act();
        return bundle == null || act == null
                ? ResponseEntity.badRequest().build()
                : ResponseEntity.ok(Map.of("outcome", done(room, bundle, act, viewer.get())));
    }

    private String done(Room room, UUID bundle, Act act, String viewer) {
        switch (act) {
            case JOIN -> {
                return waitlist.join(room.shopId(), bundle, viewer, room.code().value())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
            }
            case LEAVE -> waitlist.leave(room.shopId(), bundle, viewer);
            case TOLD -> waitlist.told(room.shopId(), bundle, viewer);
        }
        return act == Act.LEAVE ? "left" : "told";
    }
}
