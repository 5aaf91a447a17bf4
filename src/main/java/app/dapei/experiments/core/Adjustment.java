package app.dapei.experiments.core;

/**
 * What was taken out of a comparison because values from before the experiment explain it, and what there was without.
 *
 * @param known           units of both arms whose former value says something
 * @param units           units of both arms
 * @param slope           how much of a former value was taken off each unit, θ
 * @param plainDifference the difference without adjustment
 * @param plainInterval   its interval
 * @param adjusted        the interval with adjustment
 */
public record Adjustment(
        long known, long units, double slope, double plainDifference, Interval plainInterval, Interval adjusted) {

    /** By which part the interval got narrower; negative where it got wider. */
    public double narrowing() {
        return 1 - (adjusted.upper() - adjusted.lower()) / (plainInterval.upper() - plainInterval.lower());
    }
}
