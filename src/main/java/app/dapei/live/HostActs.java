package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.live.core.Applied;
import app.dapei.live.core.RoomEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Does what people do in a session of the current shop, and waits until it is stored. Who may is decided before. */
@Component
class HostActs {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SessionStore store;
    private final LiveRooms live;
    private final CurrentShop current;

    HostActs(SessionStore store, LiveRooms live, CurrentShop current) {
        this.store = store;
        this.live = live;
        this.current = current;
    }

    /** The session where it is live. */
    Optional<RunningSession> running(long sessionId) {
        var session = store.find(current.id(), sessionId).orElseThrow(() -> new UnknownSessionException(sessionId));
        return session.phase() == LiveSession.Phase.LIVE
                ? live.running(session.shopId(), session.room())
                        .filter(one -> one.session().id() == sessionId)
                : Optional.empty();
    }

    Applied.Answer act(long sessionId, Function<Instant, RoomEvent> event) {
        var running = running(sessionId);
        if (running.isEmpty()) {
            return Applied.Answer.NOT_LIVE;
        }
        try {
            return running.get()
                    .submit(event)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .answer();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
