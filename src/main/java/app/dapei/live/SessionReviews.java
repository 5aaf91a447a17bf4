package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.core.SessionReview;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back on the current shop's sessions: what was stored of them is applied once more. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class SessionReviews {

    private final SessionStore store;
    private final EventLog log;
    private final CurrentShop current;

    SessionReviews(SessionStore store, EventLog log, CurrentShop current) {
        this.store = store;
        this.log = log;
        this.current = current;
    }

    /**
     * A session as a whole, so far where it is live.
     *
     * @throws UnknownSessionException if the shop has no such session
     */
    @Transactional(readOnly = true)
    public SessionReview.Review of(long sessionId) {
        var session = store.find(current.id(), sessionId).orElseThrow(() -> new UnknownSessionException(sessionId));
        var review = new SessionReview();
        if (session.startedAt() != null) {
            review.accept(new RoomEvent.SessionStarted(session.startedAt()));
            log.read(session.shopId(), session.id(), review::accept);
        }
        return review.review();
    }
}
