package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.List;

/** The probability of each of several independent values to be the largest: ∫f_i∏F_j by quadrature on common nodes. */
final class BestArm {

    private BestArm() {}

    /** From densities and distribution functions at the nodes, arm by arm, and the nodes' weights; sums to 1. */
    static List<Double> probabilities(double[][] density, double[][] cdf, double[] weights) {
        double[] sums = new double[density.length];
        double[] after = new double[density.length + 1];
        for (int node = 0; node < weights.length; node++) {
            after[density.length] = 1;
            for (int arm = density.length - 1; arm >= 0; arm--) {
                after[arm] = after[arm + 1] * cdf[arm][node];
            }
            double before = weights[node];
            for (int arm = 0; arm < density.length; arm++) {
                sums[arm] += density[arm][node] * before * after[arm + 1];
                before *= cdf[arm][node];
            }
        }
        double total = Arrays.stream(sums).sum();
        return Arrays.stream(sums).mapToObj(sum -> sum / total).toList();
    }
}
