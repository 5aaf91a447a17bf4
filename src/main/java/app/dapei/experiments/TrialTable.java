package app.dapei.experiments;

import app.dapei.experiments.OutcomeRow.Sums;
import app.dapei.experiments.Outcomes.Summed;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.TrialAnalysis.TrialMetric;
import app.dapei.experiments.core.TrialData;
import app.dapei.experiments.core.TrialData.ClusterOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The summed outcomes of an experiment, put into the form that its design is analysed in.
 *
 * @param setup   how the experiment is carried out
 * @param summed  the sums, one metric per chosen metric
 * @param windows its windows; empty for viewers
 * @param former  what happened in sessions before it, by room; empty where whole sessions are not assigned
 */
record TrialTable(Setup setup, Summed summed, List<TrialWindows.Window> windows, Map<String, OutcomeRow> former) {

    /** So many viewers of an arm must have done it before until that can tell what they do now. */
    private static final long LEAST_FORMER = 30;

    private static final long LEAST_OF_A_KIND = 5;

    /** Without anything from before. */
    TrialTable(Setup setup, Summed summed, List<TrialWindows.Window> windows) {
        this(setup, summed, windows, Map.of());
    }

    /** What is to be analysed, in the order of the chosen metrics. */
    List<TrialMetric> metrics() {
        return IntStream.range(0, setup.metrics().size())
                .mapToObj(index -> {
                    var chosen = setup.metrics().get(index);
                    var measured = summed.metrics().get(index);
                    return new TrialMetric(
                            chosen.code(), chosen.role(), measured.lessIsBetter(), chosen.margin(), data(index));
                })
                .toList();
    }

    private TrialData data(int metric) {
        return switch (setup.design()) {
            case COUNTED, VIEWER_SPLIT -> units(metric);
            case BANDIT -> {
                var periods = summed.rows().stream()
                        .map(OutcomeRow::period)
                        .distinct()
                        .sorted()
                        .toList();
                yield periods.size() < 2
                        ? new TrialData.Units(statistics(metric, row -> true))
                        : new TrialData.Strata(periods.stream()
                                .map(period -> statistics(metric, row -> row.period() == period))
                                .toList());
            }
            case SWITCHBACK -> new TrialData.Windows(arms(), clusters(metric));
            case SESSION -> new TrialData.Sessions(arms(), clusters(metric));
        };
    }

    /** Adjusted for what the viewers did before, where enough of them did it in every arm. */
    private TrialData units(int metric) {
        var form = summed.metrics().get(metric).form();
        var rows = IntStream.range(0, arms()).mapToObj(this::viewers).toList();
        boolean adjusted = form != MetricForm.RATIO
                && rows.stream().allMatch(row -> isTold(row.sums().get(metric), form, row.n()));
        if (!adjusted) {
            return new TrialData.Units(statistics(metric, row -> true));
        }
        return new TrialData.Units(
                rows.stream()
                        .map(row -> row.sums().get(metric).adjusted(form, row.n()))
                        .toList(),
                rows.stream()
                        .mapToLong(row -> row.sums().get(metric).before().known())
                        .sum());
    }

    /** Rare shares are left to the exact test. */
    private static boolean isTold(Sums sums, MetricForm form, long n) {
        boolean rare = form == MetricForm.SHARE && Math.min(sums.x(), n - sums.x()) < LEAST_OF_A_KIND;
        return sums.before().known() >= LEAST_FORMER && !rare;
    }

    int arms() {
        return setup.arms().size();
    }

    /** One statistic per arm, of the rows that are wanted. */
    List<MetricStatistic> statistics(int metric, Predicate<OutcomeRow> wanted) {
        var form = summed.metrics().get(metric).form();
        return IntStream.range(0, arms())
                .mapToObj(arm -> {
                    var all = summed.rows().stream()
                            .filter(row -> row.arm() == arm && wanted.test(row))
                            .reduce(OutcomeRow.nothing(summed.metrics().size()), OutcomeRow::plus);
                    return all.sums().get(metric).statistic(form, all.n());
                })
                .toList();
    }

    /**
     * Viewers per arm that the most skewed of the metrics that are values per viewer or ratios needs, where an arm has
     * fewer; empty where all have enough, or where windows or sessions are the units.
     */
    OptionalDouble viewersForSkew() {
        if (setup.design().isPlayed() || summed.rows().isEmpty()) {
            return OptionalDouble.empty();
        }
        var arms = IntStream.range(0, arms()).mapToObj(this::viewers).toList();
        var all = arms.stream().reduce(OutcomeRow.nothing(summed.metrics().size()), OutcomeRow::plus);
        long least = arms.stream().mapToLong(OutcomeRow::n).min().orElse(0);
        return IntStream.range(0, summed.metrics().size())
                .filter(metric -> summed.metrics().get(metric).form() != MetricForm.SHARE)
                .mapToDouble(metric -> all.sums()
                        .get(metric)
                        .skewness(summed.metrics().get(metric).form(), all.n())
                        .unitsNeeded())
                .filter(needed -> needed > least)
                .max();
    }

    private OutcomeRow viewers(int arm) {
        return summed.rows().stream()
                .filter(row -> row.arm() == arm)
                .reduce(OutcomeRow.nothing(summed.metrics().size()), OutcomeRow::plus);
    }

    /** Windows or sessions with what happened in them, in the order of time; blocks numbered over all sessions. */
    List<ClusterOutcome> clusters(int metric) {
        var form = summed.metrics().get(metric).form();
        Map<String, OutcomeRow> byCluster = new HashMap<>();
        summed.rows().forEach(row -> byCluster.merge(row.cluster(), row, OutcomeRow::plus));
        var blocks = new HashMap<String, Integer>();
        var outcomes = new ArrayList<ClusterOutcome>();
        for (var window : windows) {
            int block = blocks.computeIfAbsent(
                    setup.design() == Design.SESSION
                            ? "block " + window.block()
                            : window.sessionKey() + "/" + window.block(),
                    key -> blocks.size());
            var row = byCluster.get(window.clusterKey());
            if (row == null) {
                outcomes.add(new ClusterOutcome(block, window.arm(), 0, 0));
            } else {
                var sums = row.sums().get(metric);
                outcomes.add(new ClusterOutcome(
                        block,
                        window.arm(),
                        sums.x(),
                        form == MetricForm.RATIO ? sums.y() : row.n(),
                        former(metric, window.room())));
            }
        }
        return outcomes;
    }

    /** Sessions with how many of their viewers had bought before. */
    List<ClusterOutcome> formerBuyers() {
        return windows.stream()
                .map(window -> new ClusterOutcome(
                        window.block(),
                        window.arm(),
                        viewers(window, true),
                        viewers(window, true) + viewers(window, false)))
                .toList();
    }

    private long viewers(TrialWindows.Window window, boolean former) {
        return summed.rows().stream()
                .filter(row -> row.former() == former && row.cluster().equals(window.clusterKey()))
                .mapToLong(OutcomeRow::n)
                .sum();
    }

    private OptionalDouble former(int metric, String room) {
        var row = former.get(room);
        if (row == null) {
            return OptionalDouble.empty();
        }
        var sums = row.sums().get(metric);
        double base = summed.metrics().get(metric).form() == MetricForm.RATIO ? sums.y() : row.n();
        return base > 0 ? OptionalDouble.of(sums.x() / base) : OptionalDouble.empty();
    }
}
