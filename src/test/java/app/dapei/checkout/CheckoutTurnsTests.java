package app.dapei.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CheckoutTurnsTests {

    private static Bought placed() {
        return new Bought.UnknownLock();
    }

    @Test
    void servesBuyersInTheOrderInWhichTheyCame() {
        var turns = new CheckoutTurns(new CheckoutSettings(1, Duration.ofSeconds(20)));
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var free = new CountDownLatch(1);
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            buyers.submit(() -> turns.serve(() -> {
                served.add(0);
                await().until(() -> free.getCount() == 0);
                return placed();
            }));
            await().until(() -> served.size() == 1);
            for (int buyer = 1; buyer <= 5; buyer++) {
                int number = buyer;
                buyers.submit(() -> turns.serve(() -> {
                    served.add(number);
                    return placed();
                }));
                await().until(() -> turns.waiting() == number);
            }
            free.countDown();
        }
        assertThat(served).isEqualTo(List.of(0, 1, 2, 3, 4, 5));
    }

    @Test
    void tellsWhomItTakesTooLongThatTheCheckoutIsBusy() throws InterruptedException {
        var turns = new CheckoutTurns(new CheckoutSettings(1, Duration.ofMillis(1)));
        var inside = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            buyers.submit(() -> turns.serve(() -> {
                inside.countDown();
                await().until(() -> free.getCount() == 0);
                return placed();
            }));
            inside.await();
            assertThat(turns.serve(CheckoutTurnsTests::placed)).isEqualTo(new Bought.Busy());
            free.countDown();
        }
        assertThat(turns.serve(CheckoutTurnsTests::placed)).isEqualTo(placed());
    }
}
