package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Practice without viewers: a session in a room that nobody is told of, with a made-up audience or the audience of a past
 * session, through the real engine.
 */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Rehearsals {

    /** How many times faster than life a rehearsal may run. */
    public static final Set<Integer> SPEEDS = Set.of(1, 2, 5, 10, 20);

    private static final int USUAL_CROWD = 400;

    private final SessionStore store;
    private final Rooms rooms;
    private final PracticeClocks clocks;
    private final PracticeDriver driver;
    private final CurrentShop current;
    private final Clock clock;

    Rehearsals(
            SessionStore store,
            Rooms rooms,
            PracticeClocks clocks,
            PracticeDriver driver,
            CurrentShop current,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.clocks = clocks;
        this.driver = driver;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Makes a rehearsal with the run-down of a session; its host begins it in its console.
     *
     * @throws UnknownSessionException if the shop has no such session
     */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public LiveSession plan(long sessionId) {
        var like = find(sessionId);
        var room = rooms.forPractice(current.id());
        long id = store.add(current.id(), room.id(), like.name(), clock.instant(), clock.instant());
        store.markPractice(current.id(), id);
        store.rundown(current.id(), sessionId).forEach(planned -> store.addItem(current.id(), id, planned.item()));
        return find(id);
    }

    /**
     * Lets the audience of a rehearsal that is live in: that of a past session, or a made-up one.
     *
     * @param pastSessionId whose audience; the rehearsal's own number = a made-up one
     */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void letIn(long sessionId, long pastSessionId) {
        var session = find(sessionId);
        var past = find(pastSessionId);
        if (session.practice() && session.phase() == LiveSession.Phase.LIVE) {
            if (past.id() == session.id()) {
                driver.crowd(session, USUAL_CROWD);
            } else {
                driver.replay(session, past);
            }
        }
    }

    /** How fast a rehearsal runs; 1 where it is none. */
    public int speed(long sessionId) {
        find(sessionId);
        return clocks.find(sessionId).map(PracticeClock::speed).orElse(1);
    }

    /** @throws IllegalArgumentException if the speed is none of {@link #SPEEDS} */
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void setSpeed(long sessionId, int speed) {
        if (!SPEEDS.contains(speed)) {
            throw new IllegalArgumentException("speed must be 1, 2, 5, 10 or 20; got: " + speed);
        }
        find(sessionId);
        clocks.find(sessionId).ifPresent(one -> one.setSpeed(speed));
    }

    private LiveSession find(long sessionId) {
        return store.find(current.id(), sessionId).orElseThrow(() -> new UnknownSessionException(sessionId));
    }
}
