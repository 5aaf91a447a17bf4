package app.dapei.experiments.ui;

import app.dapei.experiments.ArmInput;
import app.dapei.experiments.ArmsFile;
import app.dapei.experiments.Measure;
import java.util.List;

/** How the numbers of an arm are stated in the calculator. */
enum MetricKind {
    /** Users and how many converted. */
    SHARE(ArmsFile.Kind.SHARE),
    /** Users, the sum of their values, the sum of the squares. */
    SUMS(ArmsFile.Kind.SUMS),
    /** Users, mean and standard deviation of their values. */
    MEAN(ArmsFile.Kind.MEAN);

    private final List<String> columns;

    MetricKind(ArmsFile.Kind kind) {
        this.columns = kind.columns();
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

    /** How the numbers of a file are stated. */
    static MetricKind of(ArmsFile.Kind kind) {
        return switch (kind) {
            case SHARE -> SHARE;
            case SUMS -> SUMS;
            case MEAN -> MEAN;
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
