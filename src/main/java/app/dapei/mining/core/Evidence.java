package app.dapei.mining.core;

/**
 * The counts behind a rule "who takes the antecedent also takes the consequent", and every measure that follows from
 * them. Measures are computed from exact integer products, so that equal rationals give equal numbers.
 *
 * @param count baskets that contain both sides
 * @param antecedentCount baskets that contain the antecedent
 * @param consequentCount baskets that contain the consequent
 * @param baskets all baskets, at most three billion
 */
public record Evidence(int count, int antecedentCount, int consequentCount, int baskets) {
    /** The 97.5 % point of the normal distribution: two-sided intervals of 95 %. */
    private static final double Z95 = 1.959963984540054;

    public Evidence {
        if (count < 0 || count > antecedentCount || count > consequentCount) {
            throw new IllegalArgumentException("count must be in [0, " + Math.min(antecedentCount, consequentCount)
                    + "], the smaller side's count; got: " + count);
        }
        if ((long) antecedentCount + consequentCount - count > baskets) {
            throw new IllegalArgumentException("baskets must be at least "
                    + ((long) antecedentCount + consequentCount - count) + ", those of the two sides; got: " + baskets);
        }
    }

    /** Share of the baskets that contain both sides. */
    public double support() {
        return (double) count / baskets;
    }

    /** Share of the antecedent's baskets that contain the consequent. */
    public double confidence() {
        return (double) count / antecedentCount;
    }

    /**
     * Lower end of the 95 % interval of the confidence (E. B. Wilson, JASA 22, 1927): what the confidence is at least,
     * thin evidence counted.
     */
    public double confidenceLowerBound() {
        double n = antecedentCount;
        double share = count / n;
        double z2 = Z95 * Z95;
        double centre = share + z2 / (2 * n);
        double margin = Z95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return Math.max(0, (centre - margin) / (1 + z2 / n));
    }

    /** How many times as often as by chance the two sides stand together; 1 is chance. */
    public double lift() {
        return (double) ((long) count * baskets) / (double) ((long) antecedentCount * consequentCount);
    }

    /** Lift at the lower bound of the confidence: how many times as often as by chance, thin evidence counted. */
    public double liftLowerBound() {
        return confidenceLowerBound() * baskets / consequentCount;
    }

    /** Share of the baskets that contain both sides beyond chance, in [-0.25, 0.25]. */
    public double leverage() {
        return excess() / ((double) baskets * baskets);
    }

    /** How many times as often as observed the rule would fail by chance; infinite where it never fails. */
    public double conviction() {
        if (count == antecedentCount) {
            return Double.POSITIVE_INFINITY;
        }
        double failuresByChance = (double) ((long) antecedentCount * (baskets - consequentCount)) / baskets;
        return failuresByChance / (antecedentCount - count);
    }

    /** Pearson's statistic of the two-by-two table, without Yates' correction; 0 where a side is in all baskets. */
    public double chiSquared() {
        double margins = (double) ((long) antecedentCount * (baskets - antecedentCount))
                * (double) ((long) consequentCount * (baskets - consequentCount));
        double excess = excess();
        return margins == 0 ? 0 : baskets * excess * excess / margins;
    }

    private double excess() {
        return (double) ((long) count * baskets - (long) antecedentCount * consequentCount);
    }

    /** Natural logarithm of Fisher's exact p, one-sided: so many baskets with both sides, or more, by chance. */
    public double logPValue() {
        return FisherExact.logGreater(count, antecedentCount, consequentCount, baskets);
    }
}
