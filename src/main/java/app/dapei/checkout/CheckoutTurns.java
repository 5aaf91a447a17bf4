package app.dapei.checkout;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Serves buyers in the order in which they come. A pool of connections hands one to whoever asks at the right moment:
 * most are served at once and some wait for half a second. In a queue everybody waits for about the same short time.
 */
@Component
@EnableConfigurationProperties(CheckoutSettings.class)
class CheckoutTurns {

    private final Semaphore turns;
    private final long patienceMillis;

    CheckoutTurns(CheckoutSettings settings) {
        turns = new Semaphore(settings.atOnce(), true);
        patienceMillis = settings.patience().toMillis();
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /** Serves one buyer when it is the turn; whom that takes too long is told that the checkout is busy. */
    Bought serve(Supplier<Bought> purchase) {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return new Bought.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Bought.Busy();
        }
        try {
            return purchase.get();
        } finally {
            turns.release();
        }
    }
}
