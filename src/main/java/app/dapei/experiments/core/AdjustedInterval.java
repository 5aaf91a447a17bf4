package app.dapei.experiments.core;

import java.util.Optional;

/**
 * An interval made to agree with a p-value that was adjusted for several comparisons: the standard error that the
 * adjusted p-value implies, |estimate|/z(p), gives the new width. It only ever widens what was there.
 *
 * @param implied the interval that the adjusted p-value implies; empty when p is 1 and nothing is implied
 * @param shown   the wider of the implied and the unadjusted interval; unbounded when nothing is implied
 */
public record AdjustedInterval(Optional<Interval> implied, Interval shown) {

    /** The interval for an adjusted two-sided p-value at level alpha. */
    public static AdjustedInterval of(double estimate, double adjustedPValue, double alpha, Interval unadjusted) {
        Arguments.probability("adjustedPValue", adjustedPValue);
        if (adjustedPValue == 1) {
            return new AdjustedInterval(Optional.empty(), Interval.UNBOUNDED);
        }
        double standardError = Math.abs(estimate) / StandardNormal.upperQuantile(adjustedPValue / 2);
        var implied = Interval.around(estimate, StandardNormal.twoSidedCritical(alpha) * standardError);
        return new AdjustedInterval(Optional.of(implied), implied.width() > unadjusted.width() ? implied : unadjusted);
    }
}
