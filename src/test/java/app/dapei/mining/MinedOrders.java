package app.dapei.mining;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import app.dapei.access.CurrentShop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Runs the miner over a test's shop and waits for its end. */
@Component
class MinedOrders {

    static final MiningPlan MAY = new MiningPlan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), 5, 0, 3, 100);

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private final MiningRuns runs;
    private final RunStore store;
    private final CurrentShop current;

    MinedOrders(MiningRuns runs, RunStore store, CurrentShop current) {
        this.runs = runs;
        this.store = store;
        this.current = current;
    }

    /** Noon of the day in May 2026, in Shanghai. */
    static Instant may(int day) {
        return NOON.plus(day - 1L, ChronoUnit.DAYS);
    }

    MiningRun mine(MiningPlan plan) {
        long shopId = current.id();
        long id = runs.start(plan);
        await().atMost(30, SECONDS)
                .until(() -> !store.find(shopId, id).orElseThrow().state().isActive());
        return store.find(shopId, id).orElseThrow();
    }
}
