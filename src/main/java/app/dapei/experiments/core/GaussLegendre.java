package app.dapei.experiments.core;

import java.util.function.DoubleUnaryOperator;

/**
 * Numerical integration on panels with 20 Gauss–Legendre nodes each (NIST DLMF 3.5(v)): deterministic, no seed, and
 * exact for polynomials up to degree 39 on every panel.
 */
final class GaussLegendre {

    private static final int NODES = 20;
    private static final double[] ABSCISSAS = new double[NODES];
    private static final double[] WEIGHTS = new double[NODES];

    static {
        for (int index = 0; index < NODES; index++) {
            double x = -Math.cos(Math.PI * (index + 0.75) / (NODES + 0.5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double previous = 1;
                double value = x;
                for (int degree = 2; degree <= NODES; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
                    previous = value;
                    value = next;
                }
                slope = NODES * (x * value - previous) / (x * x - 1);
                double correction = value / slope;
                x -= correction;
                if (Math.abs(correction) < 1e-16) {
                    break;
                }
            }
            ABSCISSAS[index] = x;
            WEIGHTS[index] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    /** Row k holds the weights that integrate from the panel's start to node k. */
    private static final double[][] PARTIAL = partialWeights();

    private GaussLegendre() {}

    /** Nodes per panel. */
    static int nodesPerPanel() {
        return NODES;
    }

    /** All nodes of consecutive panels, ascending. */
    static double[] nodes(double[] ends) {
        double[] nodes = new double[(ends.length - 1) * NODES];
        for (int panel = 0; panel + 1 < ends.length; panel++) {
            double centre = (ends[panel] + ends[panel + 1]) / 2;
            double half = (ends[panel + 1] - ends[panel]) / 2;
            for (int index = 0; index < NODES; index++) {
                nodes[panel * NODES + index] = centre + half * ABSCISSAS[index];
            }
        }
        return nodes;
    }

    /** The weight of every node of {@link #nodes}. */
    static double[] weights(double[] ends) {
        double[] weights = new double[(ends.length - 1) * NODES];
        for (int index = 0; index < weights.length; index++) {
            int panel = index / NODES;
            weights[index] = (ends[panel + 1] - ends[panel]) / 2 * WEIGHTS[index % NODES];
        }
        return weights;
    }

    /** The integral of a panel's values from its start to its node k. */
    static double partial(double[] values, int panel, double width, int k) {
        double sum = 0;
        double[] row = PARTIAL[k];
        for (int index = 0; index < NODES; index++) {
            sum += row[index] * values[panel * NODES + index];
        }
        return sum * width / 2;
    }

    /** The integral over [from, to], cut into equal panels. */
    static double integrate(double from, double to, int panels, DoubleUnaryOperator function) {
        double sum = 0;
        double width = (to - from) / panels;
        for (int panel = 0; panel < panels; panel++) {
            sum += panel(from + panel * width, from + (panel + 1) * width, function);
        }
        return sum;
    }

    /** The integral over consecutive panels whose ascending ends are given. */
    static double integrate(double[] ends, DoubleUnaryOperator function) {
        double sum = 0;
        for (int panel = 1; panel < ends.length; panel++) {
            if (ends[panel] > ends[panel - 1]) {
                sum += panel(ends[panel - 1], ends[panel], function);
            }
        }
        return sum;
    }

    private static double panel(double from, double to, DoubleUnaryOperator function) {
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int index = 0; index < NODES; index++) {
            sum += WEIGHTS[index] * function.applyAsDouble(centre + half * ABSCISSAS[index]);
        }
        return half * sum;
    }

    /** ∫ from −1 to x_k of the j-th Lagrange polynomial: w_j·Σ_n (2n+1)/2·P_n(x_j)·∫P_n, with ∫P_n = (P_{n+1} − P_{n−1})/(2n+1). */
    private static double[][] partialWeights() {
        double[][] partial = new double[NODES][NODES];
        for (int k = 0; k < NODES; k++) {
            double[] atEnd = legendre(ABSCISSAS[k], NODES);
            for (int j = 0; j < NODES; j++) {
                double[] atNode = legendre(ABSCISSAS[j], NODES);
                double sum = (ABSCISSAS[k] + 1) / 2;
                for (int n = 1; n < NODES; n++) {
                    sum += atNode[n] * (atEnd[n + 1] - atEnd[n - 1]) / 2;
                }
                partial[k][j] = WEIGHTS[j] * sum;
            }
        }
        return partial;
    }

    /** P_0(x) … P_degree(x). */
    private static double[] legendre(double x, int degree) {
        double[] values = new double[degree + 1];
        values[0] = 1;
        values[1] = x;
        for (int n = 2; n <= degree; n++) {
            values[n] = ((2 * n - 1) * x * values[n - 1] - (n - 1) * values[n - 2]) / n;
        }
        return values;
    }
}
