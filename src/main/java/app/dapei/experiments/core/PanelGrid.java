package app.dapei.experiments.core;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The ends of integration panels that resolve several bell-shaped densities, however unequal their widths. */
final class PanelGrid {

    private static final double[] STEPS = {1.5, 3, 4.5, 6, 9, 14, 25};
    private static final double CLOSEST = 1e-9;

    private PanelGrid() {}

    /** Panels around every mean, in steps of its standard deviation. */
    static double[] around(double[] means, double[] deviations) {
        return around(means, deviations, List.of(), Interval.UNBOUNDED);
    }

    /** The same with further ends, all within a range. */
    static double[] around(double[] means, double[] deviations, List<Double> further, Interval range) {
        var ends = new TreeSet<Double>(further);
        for (int index = 0; index < means.length; index++) {
            ends.add(means[index]);
            for (double step : STEPS) {
                ends.add(Math.max(range.lower(), means[index] - step * deviations[index]));
                ends.add(Math.min(range.upper(), means[index] + step * deviations[index]));
            }
        }
        double smallest = Arrays.stream(deviations).min().orElse(1);
        return spaced(ends, further.isEmpty() ? smallest / 2 : smallest * CLOSEST);
    }

    /** Leaves out ends that would make a panel narrower than the densities need. */
    private static double[] spaced(TreeSet<Double> ends, double least) {
        double last = ends.last();
        double[] kept = new double[ends.size()];
        int count = 0;
        for (double end : ends) {
            if (count == 0 || end - kept[count - 1] >= least) {
                kept[count++] = end;
            }
        }
        kept[count - 1] = Math.max(kept[count - 1], last);
        return Arrays.copyOf(kept, count);
    }
}
