package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.JobProgress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests of the score on the current shop's own orders, in the background: would the suggestions of then have foreseen
 * what was bought later? A test also chooses the settings that the shop's scores use from then on.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class BackTests {

    private final BackTestStore store;
    private final BackTestQueue queue;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BackTests(
            BackTestStore store,
            BackTestQueue queue,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a test.
     *
     * @throws BackTestActiveException if the shop has one that is running
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public long start() {
        try {
            long id = store.add(current.id(), current.actor(), clock.instant());
            events.publishEvent(new BackTestRequested(current.id(), id));
            return id;
        } catch (DuplicateKeyException e) {
            throw new BackTestActiveException(e);
        }
    }

    /** Asks the current shop's test to end; does nothing where it has ended or is another shop's. */
    @PreAuthorize(Roles.MAY_EDIT)
    public void cancel(long id) {
        if (store.find(current.id(), id).isPresent()) {
            queue.progress(id).ifPresent(JobProgress::cancel);
        }
    }

    @Transactional(readOnly = true)
    public Optional<BackTestRun> find(long id) {
        return store.find(current.id(), id);
    }

    /** The test that is running. */
    @Transactional(readOnly = true)
    public Optional<BackTestRun> active() {
        return store.active(current.id());
    }

    /** The latest test that ended with an answer, be it that there is too little to say. */
    @Transactional(readOnly = true)
    public Optional<BackTestRun> latest() {
        return store.latest(current.id());
    }

    /** How far a test is; empty where it has ended. May be asked by any thread that knows its number. */
    @PreAuthorize("permitAll()")
    public Optional<JobProgress> progress(long id) {
        return queue.progress(id);
    }
}
