package app.dapei.mining.bench;

import app.dapei.mining.BasketFormat;
import app.dapei.mining.core.BasketEncoder;
import app.dapei.mining.core.Baskets;
import app.dapei.mining.core.ItemsetMiner;
import app.dapei.mining.core.Itemsets;
import app.dapei.mining.core.MiningObserver;
import app.dapei.mining.core.MiningOutcome;
import app.dapei.mining.core.RuleMiner;
import app.dapei.mining.core.RuleOutcome;
import app.dapei.mining.files.BasketSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures the miner on published data (system property {@code dapei.data}) and on synthetic baskets from a seed, and
 * prints a table. Run by {@code ./mvnw -Pbench process-test-classes}; {@code -Dbench.levels=small} leaves out the
 * synthetic data, {@code large} the published.
 *
 * <p>Peers' figures: CPU of the better of C. Borgelt's eclat and FP-growth (C, with output), measured on another
 * machine of the same kind (two cores, Zen 3); 0 where there is none.
 */
final class MiningBenchmark {

    private static final Path DATA = Path.of(System.getProperty("dapei.data", "../shared/data"));
    private static final int ANY_SIZE = Integer.MAX_VALUE;
    private static final int WARM = 15;
    private static final int FEW = 3;
    private static final long SEED = 1;
    private static final int ITEMS = 50_000;

    private MiningBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        String levels = arguments.length == 0 ? "all" : arguments[0];
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s, heap %d MiB, load %.1f%n%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                Measure.load());
        System.out.println(
                "| task | threads | wall ms | CPU ms | peer CPU ms | ratio | peak heap MB | result | load |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|---|--:|");
        if (!levels.equals("large")) {
            published("retail", 18, 279);
            published("T10I4D100K", 20, 360);
            published("onlineretail", 50, 920);
            rules();
        }
        if (!levels.equals("small")) {
            synthetic(1_000_000);
            synthetic(10_000_000);
        }
    }

    private static void published(String name, int minimumCount, double peerMillis) throws IOException {
        Path file = DATA.resolve(name + ".dat");
        if (!Files.isReadable(file)) {
            System.out.println("| " + name + " | | | | | | | skipped, no data | |");
            return;
        }
        Baskets baskets = read(file);
        for (int threads = 1; threads <= 2; threads++) {
            itemsets(name, baskets, minimumCount, ANY_SIZE, threads, WARM, peerMillis);
        }
    }

    private static Baskets read(Path file) throws IOException {
        return BasketSource.read(file, BasketFormat.BASKET, BasketEncoder.withoutLimit())
                .baskets();
    }

    private static void itemsets(
            String name, Baskets baskets, int minimumCount, int size, int threads, int repetitions, double peerMillis) {
        ItemsetMiner miner = ItemsetMiner.withDefaults()
                .withMinimumCount(minimumCount)
                .withMaximumSize(size)
                .withThreads(threads);
        Measure measure = Measure.of(repetitions, () -> describe(miner.mine(baskets, MiningObserver.NONE)));
        String task = name + " @ " + minimumCount + (size == ANY_SIZE ? "" : ", up to " + size + " items");
        print(task, threads, measure, peerMillis);
    }

    private static String describe(MiningOutcome outcome) {
        return switch (outcome) {
            case MiningOutcome.Mined mined -> mined.itemsets().size() + " sets";
            case MiningOutcome.DoesNotFit tooLarge -> tooLarge.toString();
            case MiningOutcome.Cancelled cancelled -> cancelled.toString();
        };
    }

    private static void rules() throws IOException {
        Path file = DATA.resolve("onlineretail.dat");
        if (!Files.isReadable(file)) {
            return;
        }
        MiningOutcome outcome = ItemsetMiner.withDefaults().withMinimumCount(50).mine(read(file), MiningObserver.NONE);
        Itemsets sets = ((MiningOutcome.Mined) outcome).itemsets();
        for (int threads = 1; threads <= 2; threads++) {
            RuleMiner miner = RuleMiner.withDefaults().withThreads(threads);
            print("all rules of onlineretail @ 50", threads, Measure.of(5, () -> found(miner.keepingAll(), sets)), 0);
            print("sound rules of onlineretail @ 50", threads, Measure.of(5, () -> found(miner, sets)), 0);
        }
    }

    private static String found(RuleMiner miner, Itemsets sets) {
        return switch (miner.mine(sets, MiningObserver.NONE)) {
            case RuleOutcome.Found found -> found.rules().size() + " rules";
            case RuleOutcome.TooMany tooMany -> tooMany.toString();
            case RuleOutcome.Interrupted interrupted -> interrupted.toString();
        };
    }

    private static void synthetic(int number) {
        String name = number / 1_000_000 + " M synthetic baskets";
        BasketEncoder encoder = new SyntheticBaskets(SEED, ITEMS).baskets(number);
        Baskets[] encoded = new Baskets[1];
        print(
                name + ", ranking and sorting",
                2,
                Measure.of(1, () -> {
                    encoded[0] = encoder.encode(Integer::compare);
                    return encoded[0].occurrences() + " lines";
                }),
                0);
        boolean million = number == 1_000_000;
        for (int threads = 1; threads <= 2; threads++) {
            if (million) {
                itemsets(name, encoded[0], 20, ANY_SIZE, threads, 5, 2700);
            }
            itemsets(name, encoded[0], 20, 2, threads, FEW, 0);
            if (!million) {
                itemsets(name, encoded[0], 20, 5, threads, FEW, 0);
            }
        }
    }

    private static void print(String task, int threads, Measure measure, double peerMillis) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %s | %s | %.0f | %s | %.1f |%n",
                task,
                threads,
                measure.wallMillis(),
                measure.cpuMillis(),
                peerMillis == 0 ? "–" : String.format(Locale.ROOT, "%.0f", peerMillis),
                peerMillis == 0 ? "–" : String.format(Locale.ROOT, "%.2f", measure.cpuMillis() / peerMillis),
                measure.peakMegabytes(),
                measure.result(),
                Measure.load());
    }
}
