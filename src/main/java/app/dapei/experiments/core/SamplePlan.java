package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many units and days an experiment with equal arms needs, and what it would find with them.
 *
 * <p>The level is shared by the comparisons with the control (Bonferroni, the first step of Holm). Read at any time, the
 * sequence is tuned to the sample of the fixed plan.
 *
 * @param unitsPerArm     units of each arm, rounded up
 * @param totalUnits      of all arms
 * @param days            days until then; empty without traffic per day
 * @param curve           the power for lifts from 0 to two and a half times the wanted one
 * @param liftsByDuration what could be found after less or more units
 */
public record SamplePlan(
        long unitsPerArm,
        long totalUnits,
        OptionalLong days,
        List<PowerPoint> curve,
        List<DurationPoint> liftsByDuration) {

    private static final int CURVE_POINTS = 26;
    private static final double[] DURATIONS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3};

    public SamplePlan {
        curve = List.copyOf(curve);
        liftsByDuration = List.copyOf(liftsByDuration);
    }

    /**
     * What is planned.
     *
     * @param metric      share or value per unit, as it is now
     * @param lift        the smallest relative change worth finding, positive
     * @param arms        control included, at least 2
     * @param alpha       false-positive rate of the whole experiment
     * @param power       chance to find the lift
     * @param unitsPerDay units that arrive per day, all arms together; empty when not known
     * @param anyTime     whether the numbers will be read at any time
     */
    public record Question(
            Metric metric,
            double lift,
            int arms,
            double alpha,
            double power,
            OptionalLong unitsPerDay,
            boolean anyTime) {

        public Question {
            Arguments.positive("lift", lift);
            if (lift > metric.largestLift()) {
                throw new IllegalArgumentException(
                        "lift must be at most " + metric.largestLift() + ", to a share of all; got: " + lift);
            }
            Arguments.atLeast("arms", 2, arms);
            Arguments.openProbability("alpha", alpha);
            Arguments.openProbability("power", power);
            if (power <= alpha) {
                throw new IllegalArgumentException("power must be > alpha = " + alpha + "; got: " + power);
            }
            if (unitsPerDay.isPresent()) {
                Arguments.positive("unitsPerDay", unitsPerDay.getAsLong());
            }
        }

        private DifferencePower fixed() {
            double level = alpha / (arms - 1);
            return switch (metric) {
                case Metric.Share(double rate) -> DifferencePower.ofShare(rate, level);
                case Metric.Value(double mean, double deviation) -> DifferencePower.ofValue(mean, deviation, level);
            };
        }
    }

    /** The metric as it is now. */
    public sealed interface Metric {

        /** The largest relative change that the metric can make. */
        double largestLift();

        /** A share of units, in (0, 1). */
        record Share(double rate) implements Metric {

            public Share {
                Arguments.openProbability("rate", rate);
            }

            @Override
            public double largestLift() {
                return 0.999999 / rate - 1;
            }
        }

        /** A value per unit: its mean, positive, and its standard deviation. */
        record Value(double mean, double deviation) implements Metric {

            public Value {
                Arguments.positive("mean", mean);
                Arguments.positive("deviation", deviation);
            }

            @Override
            public double largestLift() {
                return 1e6;
            }
        }
    }

    /** The chance to find a lift. */
    public record PowerPoint(double lift, double power) {}

    /** The smallest lift found with the wanted power after so many units per arm. */
    public record DurationPoint(long unitsPerArm, Estimate<Double> smallestLift) {}

    /** The plan, or why no sample suffices. */
    public static Estimate<SamplePlan> of(Question question) {
        var fixed = question.fixed();
        var units = fixed.unitsPerArm(question.lift(), question.power());
        return question.anyTime()
                ? units.then(first -> {
                    var anyTime = fixed.readAnyTime(2 * first);
                    return anyTime.unitsPerArm(question.lift(), question.power())
                            .then(n -> of(question, anyTime, n));
                })
                : units.then(n -> of(question, fixed, n));
    }

    private static Estimate<SamplePlan> of(Question question, DifferencePower plan, double units) {
        long perArm = (long) Math.ceil(units);
        long total = perArm * question.arms();
        var days = question.unitsPerDay().isPresent()
                ? OptionalLong.of(Math.ceilDiv(total, question.unitsPerDay().getAsLong()))
                : OptionalLong.empty();
        var curve = new ArrayList<PowerPoint>();
        for (int point = 0; point < CURVE_POINTS; point++) {
            double lift =
                    Math.min(question.lift() * point / 10, question.metric().largestLift());
            curve.add(new PowerPoint(lift, plan.power(perArm, lift)));
        }
        var durations = new ArrayList<DurationPoint>();
        for (double share : DURATIONS) {
            long n = Math.max(2, Math.round(perArm * share));
            durations.add(new DurationPoint(n, plan.smallestLift(n, question.power())));
        }
        return Estimate.of(new SamplePlan(perArm, total, days, curve, durations));
    }
}
