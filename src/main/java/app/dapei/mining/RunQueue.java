package app.dapei.mining;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The runs that wait and the one that works: one thread, because the miner itself uses all processors. What was queued
 * or running when the portal stopped is written down as interrupted at the next start.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunQueue implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final int SECONDS_TO_STOP = 5;

    private final Map<Long, JobProgress> jobs = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("mining").daemon().factory());
    private final RunWorker worker;
    private final RunStore store;
    private final Clock clock;

    RunQueue(RunWorker worker, RunStore store, Clock clock) {
        this.worker = worker;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int interrupted = store.interruptAll(clock.instant()).size();
        if (interrupted > 0) {
            LOG.warn("{} mining runs were interrupted when the portal stopped", interrupted);
        }
    }

    @TransactionalEventListener
    void on(RunRequested request) {
        var progress = new JobProgress("queued");
        jobs.put(request.runId(), progress);
        thread.execute(() -> {
            try {
                worker.work(request, progress);
            } finally {
                jobs.remove(request.runId());
            }
        });
    }

    Optional<JobProgress> progress(long runId) {
        return Optional.ofNullable(jobs.get(runId));
    }

    void cancel(long runId) {
        progress(runId).ifPresent(JobProgress::cancel);
    }

    @Override
    public void destroy() throws InterruptedException {
        jobs.values().forEach(JobProgress::cancel);
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("a mining run did not stop in time; it will be written down as interrupted");
        }
    }
}
