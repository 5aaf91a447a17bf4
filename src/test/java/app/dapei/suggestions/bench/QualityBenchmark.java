package app.dapei.suggestions.bench;

import app.dapei.suggestions.core.quality.BackTest;
import app.dapei.suggestions.core.quality.BackTestOutcome;
import app.dapei.suggestions.core.quality.BackTestReport;
import app.dapei.suggestions.core.quality.ShopPasts;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Runs the back-test on public data and on the demo shops and prints the tables of {@code src/docs/quality.md}. */
public final class QualityBenchmark {

    private static final PrintStream OUT = System.out;

    private QualityBenchmark() {}

    public static void main(String[] arguments) {
        for (var past :
                List.of(ShopPasts.onlineRetail(), ShopPasts.groceries(), ShopPasts.demo(0), ShopPasts.demo(1))) {
            var thread = ManagementFactory.getThreadMXBean();
            long start = thread.getCurrentThreadCpuTime();
            var outcome = BackTest.withDefaults().run(past.baskets(), past.categoryOf(), done -> {});
            long millis = (thread.getCurrentThreadCpuTime() - start) / 1_000_000;
            if (outcome instanceof BackTestOutcome.Tested tested) {
                print(past.name(), tested.report(), millis);
            }
        }
    }

    private static void print(String name, BackTestReport report, long millis) {
        OUT.printf(
                Locale.ROOT,
                "%n### %s%n%,d orders: %,d taught, %,d chose a caution of %.0f orders, season %s, kinship %.1f;"
                        + " asked about %,d later baskets. %,d ms CPU.%n%n",
                name,
                report.orders(),
                report.learnedFrom(),
                report.tunedOn(),
                report.caution(),
                report.seasonal() ? "on" : "off",
                report.kinship(),
                report.askedAbout(),
                millis);
        OUT.println(
                "| method | hit-rate@1 | @3 | @5 (95 %) | @10 | MRR | coverage | diversity | behind ours @5 (95 %) |");
        OUT.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var result : report.methods()) {
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% | **%.1f %%** (%.1f–%.1f) | %.1f %% | %.3f | %.2f | %.2f | %.1f to %.1f"
                            + " |%n",
                    result.method(),
                    100 * result.hitRates().at1(),
                    100 * result.hitRates().at3(),
                    100 * result.hitRates().at5(),
                    100 * result.interval().low(),
                    100 * result.interval().high(),
                    100 * result.hitRates().at10(),
                    result.meanReciprocalRank(),
                    result.coverage(),
                    result.diversity(),
                    100 * result.behind().low(),
                    100 * result.behind().high());
        }
        OUT.println();
        for (var bin : report.reliability()) {
            OUT.printf(
                    Locale.ROOT,
                    "| %d–%d | %,d | %.1f %% | %.1f %% |%n",
                    bin.from(),
                    bin.to(),
                    bin.pairs(),
                    100 * bin.expected(),
                    100 * bin.seen());
        }
    }
}
