package app.dapei.experiments.core;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The always-valid test of the split: it may be read after every batch of units (M. Lindon and A. Malek, "Anytime-valid
 * inference for multinomial count data", arXiv 2011.03567).
 *
 * <p>Bayes factor of a Dirichlet(c·p₀)-multinomial against the planned shares p₀; the p-value is the smallest 1/BF so far.
 * Immutable: {@link #observe} answers the state after one more batch.
 */
public final class SequentialSampleRatioTest {

    /** The concentration that the method's authors use. */
    public static final double USUAL_CONCENTRATION = 10_000;

    private final double[] shares;
    private final double concentration;
    private final long[] counts;
    private final double pValue;

    private SequentialSampleRatioTest(double[] shares, double concentration, long[] counts, double pValue) {
        this.shares = shares;
        this.concentration = concentration;
        this.counts = counts;
        this.pValue = pValue;
    }

    /** Before the first unit, with planned shares that are positive and of any sum. */
    public static SequentialSampleRatioTest of(List<Double> shares) {
        Arguments.atLeast("number of shares", 2, shares.size());
        double sum = 0;
        for (double share : shares) {
            sum += Arguments.positive("share", share);
        }
        double total = sum;
        double[] normalised =
                shares.stream().mapToDouble(share -> share / total).toArray();
        return new SequentialSampleRatioTest(normalised, USUAL_CONCENTRATION, new long[shares.size()], 1);
    }

    /** With another concentration: larger looks for smaller mismatches. */
    public SequentialSampleRatioTest withConcentration(double newConcentration) {
        return new SequentialSampleRatioTest(
                shares, Arguments.positive("concentration", newConcentration), counts, pValue);
    }

    /** The state after a batch of new units per arm. */
    public SequentialSampleRatioTest observe(List<Long> batch) {
        Arguments.sameLength("batch", batch.size(), "shares", shares.length);
        long[] newCounts = counts.clone();
        for (int arm = 0; arm < newCounts.length; arm++) {
            newCounts[arm] += Arguments.notNegative("batch[" + arm + "]", batch.get(arm));
        }
        double next = Math.min(pValue, Math.exp(-logBayesFactor(newCounts)));
        return new SequentialSampleRatioTest(shares, concentration, newCounts, next);
    }

    /** The always-valid p-value so far; it never rises. */
    public double pValue() {
        return pValue;
    }

    /** The probability that the split is broken, when both were equally likely before. */
    public double posteriorProbability() {
        return 1 / (1 + Math.exp(-logBayesFactor(counts)));
    }

    private double logBayesFactor(long[] units) {
        double sum = 0;
        long total = 0;
        for (int arm = 0; arm < units.length; arm++) {
            double prior = concentration * shares[arm];
            sum += Gamma.logGamma(prior + units[arm]) - Gamma.logGamma(prior) - units[arm] * Math.log(shares[arm]);
            total += units[arm];
        }
        return sum + Gamma.logGamma(concentration) - Gamma.logGamma(concentration + total);
    }
}
