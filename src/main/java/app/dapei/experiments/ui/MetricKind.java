package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.Measure;
import java.util.List;

/** How the numbers of an arm are stated in the calculator. */
enum MetricKind {
    /** Users and how many converted. */
    SHARE(List.of("users", "conversions")),
    /** Users, the sum of their values, the sum of the squares. */
    SUMS(List.of("users", "sum", "squares")),
    /** Users, mean and standard deviation of their values. */
    MEAN(List.of("users", "mean", "deviation"));

    private final List<String> columns;

    MetricKind(List<String> columns) {
        this.columns = columns;
    }

    /** Names of the numbers, in order. */
    List<String> columns() {
        return columns;
    }

    /** How the counts of an experiment are stated. */
    static MetricKind of(Measure measure) {
        return switch (measure) {
            case SHARE -> SHARE;
            case VALUE -> SUMS;
        };
    }

    boolean isShare() {
        return this == SHARE;
    }

    /**
     * The arm of the numbers.
     *
     * @throws IllegalArgumentException if no data can have these numbers
     */
    ArmInput arm(String name, double share, List<Double> numbers) {
        long users = Math.round(numbers.getFirst());
        return switch (this) {
            case SHARE -> ArmInput.ofConversions(name, share, users, Math.round(numbers.get(1)));
            case SUMS -> ArmInput.ofSums(name, share, users, numbers.get(1), numbers.get(2));
            case MEAN -> ArmInput.ofMean(name, share, users, numbers.get(1), numbers.get(2));
        };
    }
}
