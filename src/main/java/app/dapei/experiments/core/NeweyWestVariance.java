package app.dapei.experiments.core;

import app.dapei.experiments.core.Estimate.Reason;

/**
 * The difference between treated and other time slots of one room, with a standard error that lets neighbouring slots be
 * alike (W. Newey and K. West, Econometrica 55 (1987) 703–708): Bartlett weights 1 − l/(L + 1) up to lag L, no prewhitening
 * and no small-sample factor.
 *
 * <p>For two groups the coefficient's influence of a slot is its residual over its group's size, so no matrix is needed.
 */
public final class NeweyWestVariance {

    private final int lag;

    private NeweyWestVariance(int lag) {
        this.lag = lag;
    }

    /** With the number of slots over which a carry-over may last. */
    public static NeweyWestVariance withLag(int lag) {
        return new NeweyWestVariance(Arguments.atLeast("lag", 0, lag));
    }

    /**
     * The effect of the treated slots.
     *
     * @param estimate         mean of the treated slots minus mean of the others
     * @param standardError    Newey and West's
     * @param standardErrorHc1 without autocorrelation, times √(n/(n − 2))
     * @param standardErrorHc2 without autocorrelation, residuals over √(1 − leverage)
     */
    public record SlotEffect(double estimate, double standardError, double standardErrorHc1, double standardErrorHc2) {}

    /** The effect over slots in order of time; at least two of each kind. */
    public Estimate<SlotEffect> effect(double[] values, boolean[] treated) {
        Arguments.sameLength("values", values.length, "treated", treated.length);
        Arguments.finite("values", values);
        double[] size = new double[2];
        double[] sum = new double[2];
        for (int slot = 0; slot < values.length; slot++) {
            int group = treated[slot] ? 1 : 0;
            size[group]++;
            sum[group] += values[slot];
        }
        if (size[0] < 2 || size[1] < 2) {
            return Estimate.notEstimable(Reason.TOO_FEW_OBSERVATIONS);
        }
        double[] influence = new double[values.length];
        double leveraged = 0;
        for (int slot = 0; slot < values.length; slot++) {
            int group = treated[slot] ? 1 : 0;
            influence[slot] = (group == 1 ? 1 : -1) * (values[slot] - sum[group] / size[group]) / size[group];
            leveraged += influence[slot] * influence[slot] / (1 - 1 / size[group]);
        }
        double plain = product(influence, 0);
        if (plain == 0) {
            return Estimate.notEstimable(Reason.ZERO_VARIANCE);
        }
        double n = values.length;
        return Estimate.of(new SlotEffect(
                sum[1] / size[1] - sum[0] / size[0],
                Math.sqrt(Math.max(0, correlated(influence, plain))),
                Math.sqrt(plain * n / (n - 2)),
                Math.sqrt(leveraged)));
    }

    private double correlated(double[] influence, double plain) {
        double variance = plain;
        for (int distance = 1; distance <= Math.min(lag, influence.length - 1); distance++) {
            variance += 2 * (1 - distance / (lag + 1.0)) * product(influence, distance);
        }
        return variance;
    }

    private static double product(double[] influence, int distance) {
        double sum = 0;
        for (int slot = distance; slot < influence.length; slot++) {
            sum += influence[slot] * influence[slot - distance];
        }
        return sum;
    }
}
