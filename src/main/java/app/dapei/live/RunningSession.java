package app.dapei.live;

import app.dapei.live.core.Applied;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.RoomEffect;
import app.dapei.live.core.RoomEngine;
import app.dapei.live.core.RoomEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a session: takes events from many threads, applies and stores them in batches, and only then tells
 * those who wait. What could not be stored did not happen: the state is made again from what was.
 */
final class RunningSession {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSession.class);
    private static final int QUEUE = 10_000;
    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final LiveSession session;
    private final EventLog log;
    private final Turns turns;
    private final Clock clock;
    private final Consumer<Change> listener;
    private final ArrayBlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Instant startedAt;
    private RoomEngine engine = new RoomEngine();
    private Instant lastTime = Instant.EPOCH;
    private long stored;
    private volatile LiveState state = LiveState.NOTHING;
    private volatile HostState hostState = HostState.NOTHING;
    private volatile boolean closed;

    /**
     * What changed.
     *
     * @param state what everybody sees now
     * @param host what the session's people see now
     * @param live whether the former changed
     * @param stored whether this node stored something that others have not seen
     * @param effects what happened on the way
     */
    record Change(LiveState state, HostState host, boolean live, boolean stored, List<RoomEffect> effects) {}

    /**
     * Brings the session to where its stored events leave it, and starts its thread.
     *
     * @param session one that has begun
     * @param listener told each new state with what happened on the way, on the session's thread
     */
    RunningSession(LiveSession session, EventLog log, Turns turns, Clock clock, Consumer<Change> listener) {
        this.session = session;
        this.log = log;
        this.turns = turns;
        this.clock = clock;
        this.listener = listener;
        startedAt = Objects.requireNonNull(session.startedAt(), "startedAt");
        restore();
        Thread.ofVirtual().name("session-" + session.id()).start(this::run);
    }

    LiveSession session() {
        return session;
    }

    LiveState state() {
        return state;
    }

    HostState hostState() {
        return hostState;
    }

    /**
     * Hands an event in; the future ends when it is stored, or exceptionally when it could not be.
     *
     * @param event made from the time at which it is applied
     * @throws SessionBusyException if too many wait already
     */
    CompletableFuture<Applied> submit(Function<Instant, RoomEvent> event) {
        var pending = new Pending(event, new CompletableFuture<>());
        if (closed || !queue.offer(pending)) {
            throw new SessionBusyException(session.id());
        }
        return pending.done();
    }

    void close() {
        closed = true;
        queue.offer(new Pending(RoomEvent.Ticked::new, new CompletableFuture<>()));
    }

    private void run() {
        while (!closed) {
            var batch = nextBatch();
            try {
                apply(batch);
            } catch (RuntimeException e) {
                LOG.error("session {} could not store {} events", session.id(), batch.size(), e);
                batch.forEach(pending -> pending.done().completeExceptionally(e));
                restoreAfterFailure();
            }
        }
        queue.forEach(pending -> pending.done().completeExceptionally(new SessionBusyException(session.id())));
    }

    private List<Pending> nextBatch() {
        var batch = new ArrayList<Pending>();
        try {
            var first = queue.poll(untilDeadline(), TimeUnit.MILLISECONDS);
            batch.add(first == null ? new Pending(RoomEvent.Ticked::new, new CompletableFuture<>()) : first);
            queue.drainTo(batch, BATCH - 1);
        } catch (InterruptedException e) {
            closed = true;
        }
        return batch;
    }

    private long untilDeadline() {
        return engine.deadline()
                .map(due ->
                        Math.clamp(Duration.between(clock.instant(), due).toMillis() + 1, 1, LONGEST_WAIT.toMillis()))
                .orElse(LONGEST_WAIT.toMillis());
    }

    /** Looks soon at what other nodes have stored. */
    void wake() {
        queue.offer(new Pending(RoomEvent.Ticked::new, new CompletableFuture<>()));
    }

    private record Turn(List<Applied> answers, List<RoomEffect> effects, boolean stored) {}

    private void apply(List<Pending> batch) {
        var turn = turns.take(session, () -> {
            var effects = new ArrayList<RoomEffect>();
            if (turns.shared()) {
                catchUp(effects);
            }
            return applyAndStore(batch, effects);
        });
        var next = engine.state();
        var nextHost = engine.hostState();
        boolean live = !next.equals(state);
        if (live || !turn.effects().isEmpty() || !nextHost.equals(hostState)) {
            state = next;
            hostState = nextHost;
            listener.accept(new Change(next, nextHost, live, turn.stored(), List.copyOf(turn.effects())));
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(turn.answers().get(i));
        }
    }

    /** Takes in what other nodes have stored; what is older than what was applied here has everything applied anew. */
    private void catchUp(List<RoomEffect> effects) {
        var missed = new ArrayList<RoomEvent>();
        long count = log.readAfter(session.shopId(), session.id(), stored, missed::add);
        if (missed.stream().anyMatch(event -> event.at().isBefore(lastTime))) {
            restore();
            return;
        }
        for (var event : missed) {
            lastTime = event.at();
            effects.addAll(engine.apply(event).effects());
        }
        stored += count;
    }

    private Turn applyAndStore(List<Pending> batch, List<RoomEffect> effects) {
        var answers = new ArrayList<Applied>(batch.size());
        var toStore = new ArrayList<RoomEvent>(batch.size());
        for (var pending : batch) {
            var event = pending.event().apply(now());
            var applied = engine.apply(event);
            answers.add(applied);
            effects.addAll(applied.effects());
            if (applied.answer() == Applied.Answer.DONE && !(event instanceof RoomEvent.Ticked)) {
                toStore.add(event);
            }
        }
        if (!toStore.isEmpty()) {
            log.append(session.shopId(), session.id(), stored + 1, toStore);
            stored += toStore.size();
        }
        return new Turn(answers, effects, !toStore.isEmpty());
    }

    /** The time of the next event; never before that of the last one, whatever the clock does. */
    private Instant now() {
        var time = clock.instant();
        lastTime = time.isAfter(lastTime) ? time : lastTime;
        return lastTime;
    }

    private void restoreAfterFailure() {
        try {
            restore();
        } catch (RuntimeException e) {
            LOG.error("session {} stops: its events cannot be read", session.id(), e);
            closed = true;
        }
    }

    private void restore() {
        var fresh = new RoomEngine();
        fresh.apply(new RoomEvent.SessionStarted(startedAt));
        stored = log.read(session.shopId(), session.id(), event -> {
            lastTime = event.at().isAfter(lastTime) ? event.at() : lastTime;
            fresh.apply(event);
        });
        fresh.apply(new RoomEvent.Ticked(now()));
        engine = fresh;
        state = fresh.state();
        hostState = fresh.hostState();
    }

    private record Pending(Function<Instant, RoomEvent> event, CompletableFuture<Applied> done) {}
}
