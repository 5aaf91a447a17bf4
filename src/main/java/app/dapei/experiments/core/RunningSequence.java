package app.dapei.experiments.core;

import java.util.Optional;

/**
 * What an always-valid reading knows over all looks so far: the smallest p-value and the intersection of the intervals.
 * Both only ever become sharper.
 *
 * @param looks    how often was looked
 * @param pValue   the smallest so far
 * @param interval the intersection so far; empty when the looks contradict each other, which happens with probability at
 *                 most alpha unless the effect changes over time
 */
public record RunningSequence(int looks, double pValue, Optional<Interval> interval) {

    /** Before the first look. */
    public static final RunningSequence START = new RunningSequence(0, 1, Optional.of(Interval.UNBOUNDED));

    /** After one more look at an effect. */
    public RunningSequence look(NormalMixtureSequence sequence, TreatmentEffect effect) {
        double smallest = Math.min(pValue, sequence.pValue(effect.statistic(), effect.units()));
        var now = sequence.interval(effect);
        var both = interval.flatMap(before -> intersection(before, now));
        return new RunningSequence(looks + 1, smallest, both);
    }

    private static Optional<Interval> intersection(Interval one, Interval other) {
        double lower = Math.max(one.lower(), other.lower());
        double upper = Math.min(one.upper(), other.upper());
        return lower <= upper ? Optional.of(new Interval(lower, upper)) : Optional.empty();
    }
}
