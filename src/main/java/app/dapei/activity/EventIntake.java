package app.dapei.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in events from many senders at once. Batches that arrive while a transaction runs are stored together by the
 * next one (group commit), so that single events do not cost a commit each; a batch's future completes when it is
 * durable. The queue is bounded: what does not fit is refused at once and never lost silently. The roll-ups follow
 * within about a second.
 */
@Service
@EnableConfigurationProperties(IntakeSettings.class)
public class EventIntake implements SmartLifecycle {

    private final EventStore store;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final LinkedBlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running;

    EventIntake(EventStore store, PlatformTransactionManager transactions, IntakeSettings settings) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    private record Submission(long shopId, List<ActivityEvent> events, CompletableFuture<Recorded> done) {}

    /**
     * Hands in a batch for a shop. Whoever calls must have decided that the caller may write for the shop.
     *
     * @return completes when the events are durable
     * @throws IllegalArgumentException if there are more than {@value ActivityLog#BATCH_LIMIT}
     * @throws IntakeFullException if there is no room
     */
    public CompletableFuture<Recorded> submit(long shopId, List<ActivityEvent> events) {
        ActivityLog.requireFits(events);
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(new Recorded(List.of()));
        }
        int now = waiting.addAndGet(events.size());
        if (now > settings.waiting() || !running) {
            waiting.addAndGet(-events.size());
            throw new IntakeFullException(now - events.size());
        }
        var submission = new Submission(shopId, List.copyOf(events), new CompletableFuture<>());
        queue.add(submission);
        return submission.done();
    }

    /**
     * Refuses before a batch is read, so that saying no costs next to nothing when more is sent than can be stored.
     *
     * @throws IntakeFullException if there is no room for even one more event
     */
    public void requireRoom() {
        int now = waiting.get();
        if (now >= settings.waiting() || !running) {
            throw new IntakeFullException(now);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(Thread.ofPlatform().name("event-intake-" + i).start(this::write));
        }
    }

    /** Stores what waits, then stops. */
    @Override
    public synchronized void stop() {
        running = false;
        for (Thread writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        writers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        try {
            while (running || !queue.isEmpty()) {
                Submission first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    store(group(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Submission> group(Submission first) {
        var group = new ArrayList<Submission>();
        group.add(first);
        int events = first.events().size();
        for (Submission next = queue.poll(); next != null; next = queue.poll()) {
            group.add(next);
            events += next.events().size();
            if (events >= settings.together()) {
                break;
            }
        }
        return group;
    }

    private void store(List<Submission> group) {
        var byShop = new LinkedHashMap<Long, List<Submission>>();
        group.forEach(one ->
                byShop.computeIfAbsent(one.shopId(), shop -> new ArrayList<>()).add(one));
        byShop.forEach(this::storeOfShop);
    }

    private void storeOfShop(long shopId, List<Submission> submissions) {
        List<ActivityEvent> events =
                submissions.stream().flatMap(one -> one.events().stream()).toList();
        try {
            var outcomes = transaction.execute(status -> {
                long batch = store.nextBatch();
                var stored = store.add(shopId, batch, events);
                store.leave(shopId, batch);
                return stored.outcomes();
            });
            waiting.addAndGet(-events.size());
            answer(submissions, outcomes == null ? List.of() : outcomes);
        } catch (RuntimeException e) {
            waiting.addAndGet(-events.size());
            submissions.forEach(one -> one.done().completeExceptionally(e));
        }
    }

    private static void answer(List<Submission> submissions, List<EventOutcome> outcomes) {
        int from = 0;
        for (Submission one : submissions) {
            int to = from + one.events().size();
            one.done().complete(new Recorded(outcomes.subList(from, to)));
            from = to;
        }
    }
}
