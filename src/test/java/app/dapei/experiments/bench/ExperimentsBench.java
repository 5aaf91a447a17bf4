package app.dapei.experiments.bench;

import app.dapei.experiments.core.ArmsAnalysis;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.Moments;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import app.dapei.experiments.core.assignment.Assignment;
import app.dapei.experiments.core.assignment.HashVersion;
import app.dapei.experiments.core.assignment.TrafficSplit;
import app.dapei.experiments.core.assignment.VariantAssigner;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How fast the core is on this machine: run the main method. The aims are 10 million assignments a second per core, and the
 * analysis of 10 arms × 20 metrics in 50 ms.
 */
final class ExperimentsBench {

    private ExperimentsBench() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 5; round++) {
            assignments(HashVersion.FNV1A_V2);
            assignments(HashVersion.MURMUR3);
            analyses();
        }
    }

    /** Time of this thread on a core, so that a busy machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void assignments(HashVersion version) {
        var assigner =
                VariantAssigner.of("experiment-42", TrafficSplit.equal(4)).with(version);
        var viewers = new ArrayList<String>();
        for (int viewer = 0; viewer < 100_000; viewer++) {
            viewers.add("viewer-" + viewer * 7919L);
        }
        long start = cpu();
        long sum = 0;
        for (int pass = 0; pass < 50; pass++) {
            for (var viewer : viewers) {
                sum += assigner.assign(viewer) instanceof Assignment.Assigned assigned ? assigned.arm() : 0;
            }
        }
        double seconds = (cpu() - start) / 1e9;
        System.out.printf("%s: %.1f million assignments a second and core (%d)%n", version, 5 / seconds, sum);
    }

    private static void analyses() {
        var weights = Collections.nCopies(10, 1.0);
        long start = cpu();
        int leaders = 0;
        for (int metric = 0; metric < 20; metric++) {
            leaders +=
                    ArmsAnalysis.withDefaults().analyze(arms(metric), weights).leader();
        }
        System.out.printf("10 arms x 20 metrics: %.1f ms (%d)%n", (cpu() - start) / 1e6, leaders);
    }

    private static List<MetricStatistic> arms(int metric) {
        var arms = new ArrayList<MetricStatistic>();
        for (int arm = 0; arm < 10; arm++) {
            long n = 20_000 + 137L * arm;
            arms.add(
                    metric % 2 == 0
                            ? new ProportionStatistic(n, 900 + 13L * arm + metric)
                            : new SampleMeanStatistic(new Moments(n, 12 + 0.01 * arm, 900.0 * n)));
        }
        return arms;
    }
}
