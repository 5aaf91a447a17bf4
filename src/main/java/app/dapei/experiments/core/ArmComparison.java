package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;
import java.util.Optional;

/** What can be said of one metric in two arms: everything, only the difference, or nothing yet. */
public sealed interface ArmComparison {

    /**
     * Everything.
     *
     * @param difference      treatment minus control, in the metric's unit
     * @param interval        the differences that the data do not exclude
     * @param pValue          of the difference, two-sided; the only one, whatever scale is shown
     * @param method          the test that gave it
     * @param lift            the difference over the control's mean; empty when the control's is not clearly above 0
     * @param chanceToWin     the probability that the treatment is better, under a flat prior
     * @param lossOfTreatment lost on average by choosing the treatment, in the metric's unit
     * @param lossOfControl   lost on average by staying with the control, in the metric's unit
     */
    record Compared(
            double difference,
            Interval interval,
            double pValue,
            Method method,
            Optional<Lift> lift,
            double chanceToWin,
            double lossOfTreatment,
            double lossOfControl)
            implements ArmComparison {}

    /** The two means exist, but nothing is known of their spread. */
    record OnlyDifference(double difference, Reason reason) implements ArmComparison {}

    /** Not even the means exist. */
    record NotComparable(Reason reason) implements ArmComparison {}

    /**
     * A difference in relation to the control.
     *
     * @param value    the lift observed
     * @param interval Fieller's
     */
    record Lift(double value, Interval interval) {}

    /** The tests that may decide. */
    enum Method {
        /** Two shares with enough of everything: pooled z test, Newcombe's interval. */
        POOLED_Z,
        /** Two shares with an expected count below 5: Fisher's exact test, Newcombe's interval. */
        FISHER,
        /** Means and ratios: Welch's t test. */
        WELCH,
        /** Any metric read at any time: the normal mixture's confidence sequence. */
        ANY_TIME,
        /** Shares of traffic changed: differences of the strata joined, normal test. */
        STRATIFIED,
        /** Windows within sessions: randomisation test over the blocks, interval of the blocks' differences. */
        WINDOW_PERMUTATION,
        /** Few sessions per arm: randomisation test over the sessions, interval by CR2 and Satterthwaite. */
        SESSION_PERMUTATION,
        /** Many sessions per arm: CR2 and Satterthwaite for test and interval. */
        SESSION_CR2
    }
}
