package app.dapei.mining.core;

import java.util.Arrays;

/**
 * Benjamini and Hochberg's adjustment (JRSS B 57, 1995) in logarithms, over a family of which only the smallest
 * p-values are known: the others are taken as 1. For association rules the family are all rules that could have reached
 * the minimum count, because the minimum count already selects on the tested count; over the rules found alone the
 * promised rate is not kept.
 */
final class FalseDiscoveryRate {
    private static final int ADJUSTED_AT_ONCE = 1 << 16;

    private final double[] logP;
    private final double[] logQ;

    /**
     * Adjusts the family.
     *
     * @param logP logarithms of the known p-values, in any order; sorted here, in place
     * @param family number of tests, at least the length of {@code logP}
     * @param work sorts, and is asked whether to go on
     */
    FalseDiscoveryRate(double[] logP, double family, Work work) {
        if (family < logP.length) {
            throw new IllegalArgumentException("family must be at least " + logP.length + "; got: " + family);
        }
        this.logP = logP;
        logQ = new double[logP.length];
        new StoppableSort(work).ascending(logP, logQ);
        double logFamily = Math.log(family);
        double least = 0;
        for (int i = logP.length - 1; i >= 0; i--) {
            least = Math.min(least, logP[i] + logFamily - Math.log(i + 1.0));
            logQ[i] = least;
            if (i % ADJUSTED_AT_ONCE == 0) {
                work.check();
            }
        }
    }

    /** Logarithm of the q-value of a test of the family. */
    double logQ(double logPValue) {
        int place = Arrays.binarySearch(logP, logPValue);
        if (place < 0) {
            throw new IllegalArgumentException("not a p-value of this family: exp(" + logPValue + ")");
        }
        return logQ[place];
    }
}
