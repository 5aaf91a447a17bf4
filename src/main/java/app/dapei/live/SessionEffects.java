package app.dapei.live;

import app.dapei.live.core.LiveItem;
import app.dapei.live.core.RoomEffect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what follows from what happened in a session. */
@Component
class SessionEffects {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEffects.class);

    private final SessionStore store;

    SessionEffects(SessionStore store) {
        this.store = store;
    }

    void follow(LiveSession session, RoomEffect effect) {
        switch (effect) {
            case RoomEffect.PollEnded ended -> queueWinner(session, ended);
            case RoomEffect.Unlocked unlocked ->
                LOG.info(
                        "session {}: like goal of bundle {} reached",
                        session.id(),
                        unlocked.unlock().bundleId());
            case RoomEffect.WentOffAir gone ->
                LOG.info("session {}: {} sold out and went off air", session.id(), gone.item());
            case RoomEffect.PriceChanged changed ->
                LOG.info(
                        "session {}: bundle {} from {} to {}, {}",
                        session.id(),
                        changed.change().bundleId(),
                        changed.change().from(),
                        changed.change().to(),
                        changed.change().reason());
            case RoomEffect.CueRaised raised -> {}
            case RoomEffect.CueEnded ended -> {}
            case RoomEffect.CuePaidBack paid -> {}
        }
    }

    /** What viewers chose comes next in the run-down, unless it is in it already. */
    private void queueWinner(LiveSession session, RoomEffect.PollEnded ended) {
        var options = ended.result().poll().options();
        var winner = ended.result().leader();
        if (winner.isEmpty() || options.get(winner.getAsInt()).item().isEmpty()) {
            return;
        }
        var item = LiveItem.parse(options.get(winner.getAsInt()).item());
        boolean there = store.rundown(session.shopId(), session.id()).stream()
                .anyMatch(planned -> planned.item().equals(item));
        if (!there) {
            store.addItem(session.shopId(), session.id(), item);
        }
    }
}
