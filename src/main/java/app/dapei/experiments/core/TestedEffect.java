package app.dapei.experiments.core;

/**
 * An effect with its test: what was found, how sure, and which effects the data do not exclude.
 *
 * @param estimate         the effect
 * @param standardError    its standard error
 * @param degreesOfFreedom of the standard error; infinite for a normal statistic
 * @param statistic        the estimate in standard errors
 * @param pValue           the probability of a statistic at least as extreme without an effect
 * @param interval         the effects that the same test would not reject
 */
public record TestedEffect(
        double estimate,
        double standardError,
        double degreesOfFreedom,
        double statistic,
        double pValue,
        Interval interval) {

    /** A t test of an estimate against 0. */
    static TestedEffect byStudentT(
            double estimate, double standardError, double degreesOfFreedom, Alternative alternative, double alpha) {
        var distribution = new StudentT(degreesOfFreedom);
        double statistic = estimate / standardError;
        double halfWidth = distribution.upperQuantile(alternative.tail(alpha)) * standardError;
        return new TestedEffect(
                estimate,
                standardError,
                degreesOfFreedom,
                statistic,
                alternative.pValue(distribution, statistic),
                alternative.interval(estimate, halfWidth));
    }
}
