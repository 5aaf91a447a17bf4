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
            double x = Math.cos(Math.PI * (index + 0.75) / (NODES + 0.5));
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

    private GaussLegendre() {}

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
}
