package app.dapei.suggestions;

import app.dapei.mining.MiningFinished;
import app.dapei.shared.JobProgress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The back-tests that wait and the one that works: one thread, so that they leave a processor to the portal. After a run
 * of the miner the shop's score is tested anew. What was running when the portal stopped is written down as interrupted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackTestQueue implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackTestQueue.class);
    private static final int SECONDS_TO_STOP = 5;

    private final Map<Long, JobProgress> jobs = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("back-test").daemon().factory());
    private final BackTestWorker worker;
    private final BackTestStore store;
    private final Clock clock;

    BackTestQueue(BackTestWorker worker, BackTestStore store, Clock clock) {
        this.worker = worker;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int interrupted = store.interruptAll(clock.instant());
        if (interrupted > 0) {
            LOG.warn("{} back-tests were interrupted when the portal stopped", interrupted);
        }
    }

    @TransactionalEventListener
    void on(BackTestRequested request) {
        queue(request.shopId(), request.backTestId());
    }

    /** On a thread of its own, since the miner's transaction is only just over. */
    @TransactionalEventListener
    void on(MiningFinished finished) {
        thread.execute(() -> {
            try {
                work(finished.shopId(), store.add(finished.shopId(), "system", clock.instant()));
            } catch (DuplicateKeyException e) {
                LOG.debug("shop {} is being tested already", finished.shopId(), e);
            }
        });
    }

    Optional<JobProgress> progress(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private void queue(long shopId, long id) {
        jobs.put(id, new JobProgress("queued"));
        thread.execute(() -> work(shopId, id));
    }

    private void work(long shopId, long id) {
        try {
            worker.work(shopId, id, jobs.computeIfAbsent(id, key -> new JobProgress("queued")));
        } finally {
            jobs.remove(id);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        jobs.values().forEach(JobProgress::cancel);
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("a back-test did not stop in time; it will be written down as interrupted");
        }
    }
}
