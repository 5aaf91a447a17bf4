package app.dapei.experiments.core;

import app.dapei.experiments.core.AaTest.Honesty;
import app.dapei.experiments.core.ArmComparison.Compared;
import app.dapei.experiments.core.ReplayedSplits.MetricHonesty;
import app.dapei.experiments.core.ReplayedSplits.Peeking;
import app.dapei.experiments.core.SampleRatioMismatchTest.SplitCheck;
import app.dapei.experiments.core.TrialAnalysis.TrialMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Replays a past in which everybody saw the same: splits its units in two again and again, reads each split as an
 * experiment is read, and counts how often a difference is found that cannot be there.
 *
 * <p>Each reading is {@link TrialAnalysis} with the metric as its only goal, at the same points of the replay that a
 * reader would look at.
 */
public final class AaReplay {

    /** Splits of the past that are needed to say anything. */
    public static final int FEWEST_RUNS = 50;

    private static final int PEEKS = 20;
    private static final int LOOKS = 5;
    private static final List<Double> EQUAL = List.of(1.0, 1.0);

    private final double alpha;
    private final int runs;

    private AaReplay(double alpha, int runs) {
        this.alpha = alpha;
        this.runs = runs;
    }

    /** 500 splits at 5 %. */
    public static AaReplay withDefaults() {
        return new AaReplay(0.05, 500);
    }

    /** At another level. */
    public AaReplay withAlpha(double newAlpha) {
        return new AaReplay(Arguments.openProbability("alpha", newAlpha), runs);
    }

    /** With another number of splits, at least 50. */
    public AaReplay withRuns(int newRuns) {
        return new AaReplay(alpha, Arguments.atLeast("runs", FEWEST_RUNS, newRuns));
    }

    /**
     * Sums over the units of one arm, as far as the replay is.
     *
     * @param n  units
     * @param x  of numerators
     * @param xx of their squares
     * @param y  of denominators
     * @param yy of their squares
     * @param xy of the products
     */
    public record Sums(long n, double x, double xx, double y, double yy, double xy) {}

    /** Makes the statistic of a metric from its sums. */
    @FunctionalInterface
    public interface Summary {
        MetricStatistic of(Sums sums);
    }

    /**
     * A metric of every unit, in the order in which the units came.
     *
     * @param key          names it
     * @param lessIsBetter for metrics such as returns
     * @param summary      what kind of number it is
     * @param numerators   one per unit
     * @param denominators one per unit
     */
    public record PastMetric(
            String key, boolean lessIsBetter, Summary summary, double[] numerators, double[] denominators) {

        public PastMetric {
            Arguments.sameLength("numerators", numerators.length, "denominators", denominators.length);
        }
    }

    /**
     * Replays.
     *
     * @param metrics at least one, all of the same units
     * @param splits  the arm of a unit, 0 or 1, by the number of the run
     * @param watch   gets the share that is done after every run; may throw to end the replay
     */
    public ReplayedSplits replay(List<PastMetric> metrics, IntFunction<IntUnaryOperator> splits, DoubleConsumer watch) {
        Arguments.atLeast("number of metrics", 1, metrics.size());
        int units =
                Arguments.atLeast("number of units", PEEKS, metrics.getFirst().numerators().length);
        metrics.forEach(metric -> Arguments.sameLength(
                metric.key(), metric.numerators().length, metrics.getFirst().key(), units));
        var found = metrics.stream().map(metric -> new Found(runs)).toList();
        var readings = new Readings(alpha, units);
        long alarms = 0;
        for (int run = 0; run < runs; run++) {
            var split = split(splits.apply(run), units);
            alarms += split.check().isBroken() ? 1 : 0;
            for (int metric = 0; metric < metrics.size(); metric++) {
                readings.read(metrics.get(metric), split, found.get(metric), run);
            }
            watch.accept((run + 1.0) / runs);
        }
        var honesty = IntStream.range(0, metrics.size())
                .mapToObj(metric -> new MetricHonesty(
                        metrics.get(metric).key(), found.get(metric).rates(alpha)))
                .toList();
        return new ReplayedSplits(alpha, runs, alarms, honesty);
    }

    /** One split: the arm of every unit, and whether the arms hold half of them each. */
    private record Split(int[] arms, SplitCheck check) {}

    private static Split split(IntUnaryOperator armOf, int units) {
        int[] arms = new int[units];
        long treated = 0;
        for (int unit = 0; unit < units; unit++) {
            arms[unit] = armOf.applyAsInt(unit);
            treated += arms[unit];
        }
        return new Split(arms, SampleRatioMismatchTest.test(List.of(units - treated, treated), EQUAL));
    }

    /** The smallest p-value of each run, by the way of reading. */
    private static final class Found {

        private final Map<Peeking, double[]> pValues = new EnumMap<>(Peeking.class);
        private boolean comparable = true;

        Found(int runs) {
            for (var peeking : Peeking.values()) {
                double[] none = new double[runs];
                Arrays.fill(none, 1);
                pValues.put(peeking, none);
            }
        }

        void add(Peeking peeking, int run, double pValue) {
            double[] smallest = Objects.requireNonNull(pValues.get(peeking));
            smallest[run] = Math.min(smallest[run], pValue);
        }

        void missing() {
            comparable = false;
        }

        Map<Peeking, Honesty> rates(double alpha) {
            var rates = new EnumMap<Peeking, Honesty>(Peeking.class);
            if (comparable) {
                pValues.forEach((peeking, values) -> rates.put(peeking, AaTest.judge(values, alpha)));
            }
            return rates;
        }
    }

    /** Reads one metric of a split at every peek. */
    private static final class Readings {

        private final double alpha;
        private final int units;
        private final TrialAnalysis once;
        private final TrialAnalysis anyTime;
        private final List<Double> levels;

        Readings(double alpha, int units) {
            this.alpha = alpha;
            this.units = units;
            this.once = TrialAnalysis.withDefaults().withAlpha(alpha);
            this.anyTime = once.readAnyTime(units);
            var fractions = IntStream.rangeClosed(1, LOOKS)
                    .mapToObj(look -> (double) look / LOOKS)
                    .toList();
            this.levels = GroupSequentialBoundary.of(alpha).bounds(fractions).stream()
                    .map(critical -> 2 * StandardNormal.survival(critical))
                    .toList();
        }

        void read(PastMetric metric, Split split, Found found, int run) {
            double[][] sums = new double[2][6];
            int next = 0;
            for (int peek = 1; peek <= PEEKS; peek++) {
                int end = (int) ((long) units * peek / PEEKS);
                for (; next < end; next++) {
                    add(sums[split.arms()[next]], metric.numerators()[next], metric.denominators()[next]);
                }
                read(metric, split, sums, found, run, peek);
            }
        }

        private static void add(double[] sums, double x, double y) {
            sums[0]++;
            sums[1] += x;
            sums[2] += x * x;
            sums[3] += y;
            sums[4] += y * y;
            sums[5] += x * y;
        }

        private void read(PastMetric metric, Split split, double[][] sums, Found found, int run, int peek) {
            var arms = new ArrayList<MetricStatistic>();
            for (double[] arm : sums) {
                arms.add(metric.summary().of(new Sums((long) arm[0], arm[1], arm[2], arm[3], arm[4], arm[5])));
            }
            var trial =
                    new TrialMetric(metric.key(), MetricRole.GOAL, metric.lessIsBetter(), 0, new TrialData.Units(arms));
            var plain = pValue(once, split, trial);
            plain.ifPresent(p -> found.add(Peeking.UNGUARDED, run, p));
            pValue(anyTime, split, trial).ifPresent(p -> found.add(Peeking.ANY_TIME, run, p));
            if (peek * LOOKS % PEEKS == 0 && plain.isPresent()) {
                double level = levels.get(peek * LOOKS / PEEKS - 1);
                // below alpha exactly where the look's p-value is below the look's own level
                found.add(Peeking.LOOKS, run, Math.min(1, plain.getAsDouble() * alpha / level));
            }
            if (peek == PEEKS) {
                plain.ifPresentOrElse(p -> found.add(Peeking.ONCE, run, p), found::missing);
            }
        }

        /** Of the only goal; the same as its p-value corrected for several. */
        private static OptionalDouble pValue(TrialAnalysis analysis, Split split, TrialMetric metric) {
            var reading =
                    analysis.analyze(split.check(), List.of(metric)).metrics().getFirst();
            return reading.comparisons().getFirst() instanceof Compared
                    ? reading.adjustedPValues().getFirst()
                    : OptionalDouble.empty();
        }
    }
}
