package app.dapei.experiments.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Boundaries for a planned number of looks that spend the false-positive rate as α·t^φ of the information fraction t (K.
 * Lan and D. DeMets, Biometrika 70 (1983) 659–663; power family of Kim and DeMets, Biometrika 74 (1987) 149–154).
 *
 * <p>Each boundary solves the recursive integral of Armitage, McPherson and Rowe, J. R. Stat. Soc. A 132 (1969) 235–244. Two
 * sides are symmetric with α/2 each. Sharper than {@link NormalMixtureSequence} when looks are few and planned.
 */
public final class GroupSequentialBoundary {

    private static final double REACH = 9;
    private static final int POINTS = 641;

    private final double alpha;
    private final boolean twoSided;
    private final double phi;

    private GroupSequentialBoundary(double alpha, boolean twoSided, double phi) {
        this.alpha = alpha;
        this.twoSided = twoSided;
        this.phi = phi;
    }

    /** Two-sided, spending α·t². */
    public static GroupSequentialBoundary of(double alpha) {
        return new GroupSequentialBoundary(Arguments.openProbability("alpha", alpha), true, 2);
    }

    /** Looking in one direction only. */
    public GroupSequentialBoundary oneSided() {
        return new GroupSequentialBoundary(alpha, false, phi);
    }

    /** Spending α·t^φ: a larger φ keeps more for the last look. */
    public GroupSequentialBoundary withPower(double newPhi) {
        return new GroupSequentialBoundary(alpha, twoSided, Arguments.positive("phi", newPhi));
    }

    /**
     * The z that each look must reach.
     *
     * @param fractions the share of the planned information at each look, ascending in (0, 1]
     */
    public List<Double> bounds(List<Double> fractions) {
        var bounds = new ArrayList<Double>(fractions.size());
        double[] density = {1};
        double[] points = {0};
        double time = 0;
        double spent = 0;
        for (double fraction : fractions) {
            if (!(fraction > time && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "fractions must ascend within (0, 1]; got: " + fraction + " after " + time);
            }
            double budget = perSide() * Math.pow(fraction, phi);
            double bound = bound(points, density, time, fraction, budget - spent);
            bounds.add(bound);
            double[] nextPoints = grid(bound, fraction);
            density = advance(points, density, nextPoints, fraction - time);
            points = nextPoints;
            time = fraction;
            spent = budget;
        }
        return List.copyOf(bounds);
    }

    private double perSide() {
        return twoSided ? alpha / 2 : alpha;
    }

    /** The z at which the chance to cross upwards now, not having crossed before, is the increment. */
    private static double bound(double[] points, double[] mass, double time, double fraction, double increment) {
        double step = Math.sqrt(fraction - time);
        double scale = Math.sqrt(fraction);
        return Root.exact().between(-REACH, REACH, z -> {
            double crossing = 0;
            for (int index = 0; index < points.length; index++) {
                crossing += mass[index] * StandardNormal.survival((z * scale - points[index]) / step);
            }
            return crossing - increment;
        });
    }

    /** Odd number of equidistant values of the score within the bounds, for Simpson's rule. */
    private double[] grid(double bound, double fraction) {
        double upper = bound * Math.sqrt(fraction);
        double lower = twoSided ? -upper : -REACH * Math.sqrt(fraction);
        double[] points = new double[POINTS];
        for (int index = 0; index < POINTS; index++) {
            points[index] = lower + (upper - lower) * index / (POINTS - 1);
        }
        return points;
    }

    /** The probability mass at each new point, Simpson's weight included. */
    private static double[] advance(double[] points, double[] mass, double[] nextPoints, double elapsed) {
        double step = Math.sqrt(elapsed);
        double width = nextPoints[1] - nextPoints[0];
        double[] next = new double[nextPoints.length];
        for (int to = 0; to < next.length; to++) {
            double density = 0;
            for (int from = 0; from < points.length; from++) {
                density += mass[from] * StandardNormal.density((nextPoints[to] - points[from]) / step);
            }
            boolean end = to == 0 || to == next.length - 1;
            double weight = end ? 1 : to % 2 == 1 ? 4 : 2;
            next[to] = density / step * weight * width / 3;
        }
        return next;
    }
}
