package app.dapei.suggestions.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Corrects scores by what came true: pairs that were given a score are compared with how many of them were bought
 * later, in steps of five points; steps that fall are pooled (isotonic regression, M. Ayer et al., 1955), and between
 * the middles of the steps the correction is a straight line. It keeps the order of pairs.
 *
 * @param knots by rising score before the correction, none or more; none corrects nothing
 */
public record Calibration(List<Knot> knots) {

    /** Leaves scores as they are. */
    public static final Calibration NONE = new Calibration(List.of());

    private static final int STEP = 5;
    private static final int STEPS = (int) ScoreScale.MOST / STEP;

    /** So many pairs that came true as expected are added to each step, so that a handful corrects little. */
    private static final double CAUTION = 50;

    public Calibration {
        knots = List.copyOf(knots);
        for (int i = 1; i < knots.size(); i++) {
            if (knots.get(i).before() <= knots.get(i - 1).before()
                    || knots.get(i).after() < knots.get(i - 1).after()) {
                throw new IllegalArgumentException("knots must rise; got: " + knots);
            }
        }
    }

    /**
     * One point of the correction.
     *
     * @param before score before it
     * @param after score after it
     */
    public record Knot(double before, double after) {}

    /** The corrected score, 0 to 100. */
    public double of(double points) {
        return Math.clamp(points + correction(points), 0, ScoreScale.MOST);
    }

    private double correction(double points) {
        if (knots.isEmpty()) {
            return 0;
        }
        var lower = knots.getFirst();
        if (points <= lower.before()) {
            return lower.after() - lower.before();
        }
        for (var upper : knots) {
            if (points < upper.before()) {
                double way = (points - lower.before()) / (upper.before() - lower.before());
                return lower.after() + way * (upper.after() - lower.after()) - points;
            }
            lower = upper;
        }
        return lower.after() - lower.before();
    }

    /**
     * The correction that fits.
     *
     * @param points scores
     * @param cameTrue for each whether the pair was bought
     */
    public static Calibration fit(double[] points, boolean[] cameTrue) {
        var pooled = new ArrayList<Pool>();
        for (var step : steps(points, cameTrue)) {
            var pool = step;
            while (!pooled.isEmpty() && pooled.getLast().share() >= pool.share()) {
                pool = pooled.removeLast().with(pool);
            }
            pooled.add(pool);
        }
        return new Calibration(pooled.stream()
                .map(pool -> new Knot(pool.points / pool.pairs, ScoreScale.points(pool.share())))
                .toList());
    }

    private static List<Pool> steps(double[] points, boolean[] cameTrue) {
        double[] sums = new double[STEPS];
        double[] hits = new double[STEPS];
        double[] pairs = new double[STEPS];
        for (int i = 0; i < points.length; i++) {
            int step = Math.min(STEPS - 1, (int) (points[i] / STEP));
            sums[step] += points[i];
            hits[step] += cameTrue[i] ? 1 : 0;
            pairs[step]++;
        }
        var steps = new ArrayList<Pool>();
        for (int step = 0; step < STEPS; step++) {
            if (pairs[step] > 0) {
                double expected = ScoreScale.share(sums[step] / pairs[step]);
                steps.add(new Pool(pairs[step], sums[step], hits[step], CAUTION * expected, CAUTION));
            }
        }
        return steps;
    }

    private record Pool(double pairs, double points, double hits, double priorHits, double prior) {

        double share() {
            return (hits + priorHits) / (pairs + prior);
        }

        Pool with(Pool next) {
            return new Pool(
                    pairs + next.pairs,
                    points + next.points,
                    hits + next.hits,
                    priorHits + next.priorHits,
                    prior + next.prior);
        }
    }
}
