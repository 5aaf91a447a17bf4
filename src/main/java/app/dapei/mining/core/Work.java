package app.dapei.mining.core;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Runs one task on several threads, counts what is done and hands on the first failure. */
final class Work {
    private static final int STEPS = 200;

    private final int threads;
    private final MiningObserver observer;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong reported = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private long total = 1;
    private double from;
    private double to = 1;

    Work(int threads, MiningObserver observer) {
        this.threads = threads;
        this.observer = observer;
    }

    int threads() {
        return threads;
    }

    /** The next phase consists of this many units and is this part of the whole. */
    void phase(long units, double fromFraction, double toFraction) {
        total = Math.max(1, units);
        from = fromFraction;
        to = toFraction;
        done.set(0);
    }

    /** Counts finished units; the observer hears of it when it makes a step. */
    void finished(long units) {
        long now = done.addAndGet(units);
        double fraction = from + (to - from) * Math.min(1.0, (double) now / total);
        long step = (long) (fraction * STEPS);
        long before = reported.get();
        if (step > before) {
            report(step);
        }
        check();
    }

    private synchronized void report(long step) {
        if (step > reported.get()) {
            reported.set(step);
            observer.advanced((double) step / STEPS);
        }
    }

    /** Ends the thread if the observer or a failure of another thread wants it. */
    void check() {
        if (failure.get() != null || observer.cancelled()) {
            throw StoppedException.cancelled();
        }
    }

    /** Runs the task once for every thread number from 0 and returns when all have ended. */
    void run(IntConsumer task) {
        Thread[] helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int number = i + 1;
            helpers[i] = new Thread(() -> guarded(task, number), "mining-" + number);
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
        guarded(task, 0);
        for (Thread helper : helpers) {
            join(helper);
        }
        rethrow();
    }

    private void guarded(IntConsumer task, int number) {
        try {
            task.accept(number);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void join(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, StoppedException.cancelled());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }
}
