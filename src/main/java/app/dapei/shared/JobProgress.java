package app.dapei.shared;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * How far a long piece of work is; written by the thread that works, read and cancelled by others.
 */
public final class JobProgress {

    private volatile double fraction;
    private volatile String step;
    private volatile boolean cancelled;
    private @Nullable Runnable stop;

    /** @param step code of the first step, translated by whoever shows it */
    public JobProgress(String step) {
        this.step = step;
    }

    /**
     * Tells the state; a fraction never falls within a step.
     *
     * @param step code of the step
     * @param fraction how much of the whole work is done, 0 to 1
     */
    public void report(String step, double fraction) {
        this.fraction = Math.clamp(fraction, 0, 1);
        this.step = step;
    }

    /** The same, or the end of the work where somebody asked for it. */
    public void reportOrStop(String step, double fraction) {
        report(step, fraction);
        stopIfCancelled();
    }

    /** @throws CancellationException if somebody asked for the end of the work */
    public void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled in step " + step);
        }
    }

    public double fraction() {
        return fraction;
    }

    public String step() {
        return step;
    }

    /** Asks the work to end; it does so at its next step, or at once where it has said how. */
    public synchronized void cancel() {
        cancelled = true;
        if (stop != null) {
            stop.run();
        }
    }

    /**
     * Tells how the step at hand, such as a long statement of the database, is ended at once; null when it is over.
     * Where the end was asked for already, it comes now.
     */
    public synchronized void stopWith(@Nullable Runnable stop) {
        this.stop = stop;
        if (cancelled && stop != null) {
            stop.run();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
