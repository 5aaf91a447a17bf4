package app.dapei.experiments;

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
 */
record TrialTable(Setup setup, Summed summed, List<TrialWindows.Window> windows) {

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
            case COUNTED, VIEWER_SPLIT -> new TrialData.Units(statistics(metric, row -> true));
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
     * Viewers per arm that the most skewed of the metrics that are values per viewer needs, where an arm has fewer;
     * empty where all have enough, or where windows or sessions are the units.
     */
    OptionalDouble viewersForSkew() {
        if (setup.design().isPlayed() || summed.rows().isEmpty()) {
            return OptionalDouble.empty();
        }
        var arms = IntStream.range(0, arms()).mapToObj(this::viewers).toList();
        var all = arms.stream().reduce(OutcomeRow.nothing(summed.metrics().size()), OutcomeRow::plus);
        long least = arms.stream().mapToLong(OutcomeRow::n).min().orElse(0);
        return IntStream.range(0, summed.metrics().size())
                .filter(metric -> summed.metrics().get(metric).form() == MetricForm.VALUE)
                .mapToDouble(metric -> all.sums().get(metric).skewness(all.n()).unitsNeeded())
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
                        block, window.arm(), sums.x(), form == MetricForm.RATIO ? sums.y() : row.n()));
            }
        }
        return outcomes;
    }
}
