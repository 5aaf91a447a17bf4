package app.dapei.live.ui;

import app.dapei.live.HostStateChanged;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the states of running sessions to the consoles that are open, the newest one at most five times a second. */
@Component
class LiveBoard {

    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final ConcurrentHashMap<Long, Set<Watch>> watches = new ConcurrentHashMap<>();

    /** Has a screen told of each new state, within its session's lock, until the registration is removed. */
    Registration watch(long sessionId, UI ui, Consumer<HostStateChanged> screen) {
        var watch = new Watch(ui, screen, new AtomicReference<>());
        var of = watches.computeIfAbsent(sessionId, id -> ConcurrentHashMap.newKeySet());
        of.add(watch);
        return () -> of.remove(watch);
    }

    @EventListener
    void on(HostStateChanged event) {
        watches.getOrDefault(event.sessionId(), Set.of()).forEach(watch -> watch.tell(event));
    }

    private record Watch(UI ui, Consumer<HostStateChanged> screen, AtomicReference<HostStateChanged> newest) {

        void tell(HostStateChanged state) {
            if (newest.getAndSet(state) == null) {
                Thread.ofVirtual().start(this::deliver);
            }
        }

        /** What comes while this waits replaces what it would have told. */
        private void deliver() {
            LockSupport.parkNanos(SHORTEST.toNanos());
            if (ui.isAttached()) {
                ui.access(() -> {
                    var state = newest.getAndSet(null);
                    if (state != null) {
                        screen.accept(state);
                    }
                });
            }
        }
    }
}
