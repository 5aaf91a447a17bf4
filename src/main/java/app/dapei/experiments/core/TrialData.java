package app.dapei.experiments.core;

import java.util.List;
import java.util.OptionalDouble;

/** What was counted of one metric, in the form that the design of the experiment gives. */
public sealed interface TrialData {

    /** How many arms there are. */
    int arms();

    /**
     * Units that were assigned one by one.
     *
     * @param statistics one per arm, the control first, all of one kind
     * @param former     units with a value from before the experiment other than 0; 0 where nobody asked
     */
    record Units(List<? extends MetricStatistic> statistics, long former) implements TrialData {

        /** Without values from before the experiment. */
        public Units(List<? extends MetricStatistic> statistics) {
            this(statistics, 0);
        }

        public Units {
            Arguments.atLeast("number of arms", 2, statistics.size());
            statistics = List.copyOf(statistics);
        }

        @Override
        public int arms() {
            return statistics.size();
        }
    }

    /**
     * Units that were assigned one by one with shares that changed: within a stratum the shares were the same.
     *
     * @param strata per stratum one statistic per arm
     */
    record Strata(List<List<MetricStatistic>> strata) implements TrialData {

        public Strata {
            Arguments.atLeast("number of strata", 1, strata.size());
            strata = strata.stream().map(List::copyOf).toList();
        }

        @Override
        public int arms() {
            return strata.getFirst().size();
        }
    }

    /**
     * Windows of time within sessions, each played in one arm.
     *
     * @param armCount the arms
     * @param windows  in the order of time
     */
    record Windows(int armCount, List<ClusterOutcome> windows) implements TrialData {

        public Windows {
            windows = List.copyOf(windows);
        }

        @Override
        public int arms() {
            return armCount;
        }
    }

    /**
     * Whole sessions, each played in one arm.
     *
     * @param armCount the arms
     * @param sessions in the order of time
     */
    record Sessions(int armCount, List<ClusterOutcome> sessions) implements TrialData {

        public Sessions {
            sessions = List.copyOf(sessions);
        }

        @Override
        public int arms() {
            return armCount;
        }
    }

    /**
     * One window or session.
     *
     * @param block       the same for those that could have swapped their arms
     * @param arm         the arm that was played
     * @param numerator   sum of the metric
     * @param denominator what it is divided by: viewers, or a ratio's denominators; not negative
     * @param former      the metric in former sessions of the same room, before the experiment; empty where there are none
     */
    record ClusterOutcome(int block, int arm, double numerator, double denominator, OptionalDouble former) {

        /** Without former sessions. */
        public ClusterOutcome(int block, int arm, double numerator, double denominator) {
            this(block, arm, numerator, denominator, OptionalDouble.empty());
        }

        public ClusterOutcome {
            Arguments.finite("numerator", numerator);
            Arguments.notNegative("denominator", denominator);
        }

        ClusterOutcome withNumerator(double adjusted) {
            return new ClusterOutcome(block, arm, adjusted, denominator, former);
        }

        /** The metric in the window or session. */
        public double value() {
            return numerator / denominator;
        }
    }
}
