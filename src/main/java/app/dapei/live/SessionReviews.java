package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.core.Cue;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.PastCue;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.core.SessionReview;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back on the current shop's sessions: what was stored of them is applied once more. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class SessionReviews {

    /** So many broadcasts are looked at for a bundle's cues. */
    public static final int LATEST = 20;

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

    /**
     * What the cues of the latest {@value #LATEST} broadcasts did for a bundle. Rehearsals do not count, nor do broadcasts
     * that did not run here, of which no events are stored.
     */
    @Transactional(readOnly = true)
    public BundleCues cuesOf(UUID bundle) {
        var item = new BundleItem(bundle);
        List<SessionReview.Review> latest = store.latest(current.id()).stream()
                .filter(session -> session.startedAt() != null && log.holds(session.shopId(), session.id()))
                .limit(LATEST)
                .map(session -> of(session.id()))
                .toList();
        List<PastCue> offers = latest.stream()
                .flatMap(review -> review.cues().stream())
                .filter(past ->
                        past.cue().options().stream().map(Cue.Option::item).anyMatch(item::equals))
                .toList();
        long taken = offers.stream().filter(past -> item.equals(past.choice())).count();
        return new BundleCues(latest.size(), offers.size(), (int) taken);
    }
}
