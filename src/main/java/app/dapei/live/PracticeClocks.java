package app.dapei.live;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The clocks of sessions: the portal's, and one of its own for each rehearsal. */
@Component
class PracticeClocks {

    private final ConcurrentHashMap<Long, PracticeClock> clocks = new ConcurrentHashMap<>();
    private final Clock real;

    PracticeClocks(Clock clock) {
        real = clock;
    }

    Clock of(LiveSession session) {
        return session.practice() ? clocks.computeIfAbsent(session.id(), id -> new PracticeClock(real, 1)) : real;
    }

    Optional<PracticeClock> find(long sessionId) {
        return Optional.ofNullable(clocks.get(sessionId));
    }

    void forget(long sessionId) {
        clocks.remove(sessionId);
    }
}
