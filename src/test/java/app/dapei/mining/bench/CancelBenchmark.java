package app.dapei.mining.bench;

import app.dapei.mining.core.Baskets;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How long a search still works after somebody cancelled it, at moments spread over its whole run. Prints a table: the
 * middle and the worst of the cancellations, which should stay under 200 ms.
 */
final class CancelBenchmark {

    private static final int MOMENTS = 20;
    private static final int ITEMS = 50_000;
    private static final double MILLIS = 1e6;

    private CancelBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("| task | whole ms | cancelled | middle ms | worst ms | load |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        Baskets baskets = new SyntheticBaskets(1, ITEMS).baskets(10_000_000).encode(Integer::compare);
        ItemsetMiner miner = ItemsetMiner.withDefaults().withMinimumCount(20).withMaximumSize(5);
        measure("10 M baskets @ 20, up to 5 items", observer -> miner.mine(baskets, observer));
        Itemsets sets = ((MiningOutcome.Mined) miner.withMinimumCount(5).mine(baskets, MiningObserver.NONE)).itemsets();
        measure(
                "sound rules of " + sets.size() + " sets",
                observer -> RuleMiner.withDefaults().mine(sets, observer));
    }

    private static void measure(String task, Function<MiningObserver, Object> search) throws InterruptedException {
        long whole = System.nanoTime();
        search.apply(MiningObserver.NONE);
        whole = System.nanoTime() - whole;
        double[] late = new double[MOMENTS];
        int cancelled = 0;
        for (int moment = 0; moment < MOMENTS; moment++) {
            var observer = new Cancellable();
            var running = CompletableFuture.supplyAsync(() -> search.apply(observer));
            Thread.sleep((long) (whole / MILLIS * (moment + 0.5) / MOMENTS));
            long asked = System.nanoTime();
            observer.cancel = true;
            Object outcome = running.join();
            if (outcome instanceof MiningOutcome.Cancelled || outcome instanceof RuleOutcome.Interrupted) {
                late[cancelled++] = (System.nanoTime() - asked) / MILLIS;
            }
        }
        double[] sorted = Arrays.copyOf(late, cancelled);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %d of %d | %.1f | %.1f | %.1f |%n",
                task,
                whole / MILLIS,
                cancelled,
                MOMENTS,
                sorted[cancelled / 2],
                sorted[cancelled - 1],
                Measure.load());
    }

    /** An observer that can be told to cancel. */
    private static final class Cancellable implements MiningObserver {

        private volatile boolean cancel;

        @Override
        public void advanced(double fraction) {}

        @Override
        public boolean cancelled() {
            return cancel;
        }
    }
}
