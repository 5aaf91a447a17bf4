package app.dapei.ingest;

import app.dapei.access.CurrentShop;
import app.dapei.shared.JobProgress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The imports that this node works on: at most two at a time, the others wait; each gives a sign of life. */
@Component
class ImportJobs {

    private static final int AT_A_TIME = 2;
    private static final long BEAT = 20_000;

    private final Map<Long, JobProgress> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final BatchStore batches;

    ImportJobs(BatchStore batches) {
        this.batches = batches;
    }

    Optional<JobProgress> progress(long batchId) {
        return Optional.ofNullable(running.get(batchId));
    }

    /** Starts work for a shop on a thread of its own, as the person who is signed in here. */
    CompletableFuture<Void> start(long shopId, long batchId, Work work) {
        var progress = new JobProgress("waiting");
        running.put(batchId, progress);
        var done = new CompletableFuture<Void>();
        Runnable task = () -> CurrentShop.run(shopId, () -> run(batchId, work, progress, done));
        Thread.ofVirtual()
                .name("import-" + batchId)
                .start(new DelegatingSecurityContextRunnable(task, SecurityContextHolder.getContext()));
        return done;
    }

    private void run(long batchId, Work work, JobProgress progress, CompletableFuture<Void> done) {
        Runnable afterwards = () -> {};
        try {
            places.acquire();
            try {
                afterwards = work.run(progress);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(batchId);
            done.complete(null);
        }
        afterwards.run();
    }

    @Scheduled(fixedDelay = BEAT)
    void beat() {
        if (!running.isEmpty()) {
            batches.beat(running.keySet());
        }
    }

    /** A step of an import; reports its failures itself. */
    @FunctionalInterface
    interface Work {

        /**
         * Does the step.
         *
         * @return tidying that nobody waits for
         */
        Runnable run(JobProgress progress);
    }
}
