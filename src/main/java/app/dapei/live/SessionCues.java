package app.dapei.live;

import app.dapei.access.Roles;
import app.dapei.live.core.Applied;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.RoomEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the people of a session see of its chat and heat, and what they do with cues. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class SessionCues {

    private final HostActs acts;

    SessionCues(HostActs acts) {
        this.acts = acts;
    }

    /** What those who run a session see of it; {@link HostState#NOTHING} where it is not live. */
    public HostState state(long sessionId) {
        return acts.running(sessionId).map(RunningSession::hostState).orElse(HostState.NOTHING);
    }

    /**
     * Takes a cue: what it shows goes on air.
     *
     * @param choice which of its options; null = the first
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer accept(long sessionId, String cue, @Nullable LiveItem choice) {
        return acts.act(sessionId, at -> new RoomEvent.CueAccepted(at, cue, choice));
    }

    /** Brings the next option of a cue to its top. */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer swap(long sessionId, String cue) {
        return acts.act(sessionId, at -> new RoomEvent.CueSwapped(at, cue));
    }

    @PreAuthorize(ShopRooms.MAY_RUN)
    public Applied.Answer dismiss(long sessionId, String cue) {
        return acts.act(sessionId, at -> new RoomEvent.CueDismissed(at, cue));
    }
}
