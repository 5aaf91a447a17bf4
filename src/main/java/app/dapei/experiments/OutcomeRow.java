package app.dapei.experiments;

import app.dapei.experiments.core.BivariateMoments;
import app.dapei.experiments.core.CupedStatistic;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.Moments;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.RatioStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import app.dapei.experiments.core.Skewness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sums over the viewers of one arm, cluster and day.
 *
 * @param arm     the arm
 * @param period  which shares of traffic held
 * @param cluster room, or session and window
 * @param day     day of the first sight
 * @param part    part of that day, 0 night to 3 evening
 * @param former  whether these viewers had bought before
 * @param n       viewers
 * @param sums    per metric
 */
record OutcomeRow(
        int arm, int period, String cluster, LocalDate day, int part, boolean former, long n, List<Sums> sums) {

    /**
     * Of one metric.
     *
     * @param x  sum of numerators
     * @param xx of their squares
     * @param y  sum of denominators
     * @param yy of their squares
     * @param xy of the products
     * @param cubes  for the skewness
     * @param before what the same viewers did before
     */
    record Sums(double x, double xx, double y, double yy, double xy, Cubes cubes, Before before) {

        static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, Cubes.NOTHING, Before.NOTHING);

        Sums plus(Sums other) {
            return new Sums(
                    x + other.x,
                    xx + other.xx,
                    y + other.y,
                    yy + other.yy,
                    xy + other.xy,
                    cubes.plus(other.cubes),
                    before.plus(other.before));
        }

        /** With numerators in another unit. */
        Sums scaled(double factor) {
            return new Sums(
                    x * factor, xx * factor * factor, y, yy, xy * factor, cubes.scaled(factor), before.scaled(factor));
        }

        /** Of a value, or of a ratio's shares x − R·y per unit, on which its interval rests. */
        Skewness skewness(MetricForm form, long n) {
            if (form != MetricForm.RATIO) {
                return Skewness.ofSums(n, x, xx, cubes.xxx());
            }
            if (y == 0) {
                return new Skewness(0);
            }
            double ratio = x / y;
            double squares = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy);
            boolean rounding = squares <= 1e-12 * (xx + ratio * ratio * yy);
            return rounding ? new Skewness(0) : Skewness.ofSums(n, 0, squares, cubes.ofShares(ratio));
        }

        /** With the value from before of every viewer; of a ratio there is none. */
        CupedStatistic adjusted(MetricForm form, long n) {
            return switch (form) {
                case SHARE ->
                    CupedStatistic.ofProportions(n, Math.round(x), Math.round(before.p()), Math.round(before.xp()));
                case VALUE ->
                    CupedStatistic.of(BivariateMoments.ofSums(
                            Moments.ofSums(n, x, xx), Moments.ofSums(n, before.p(), before.pp()), before.xp()));
                case RATIO -> throw new IllegalArgumentException("form must be a value per viewer; got: " + form);
            };
        }

        MetricStatistic statistic(MetricForm form, long n) {
            return switch (form) {
                case SHARE -> new ProportionStatistic(n, Math.round(x));
                case VALUE -> SampleMeanStatistic.ofSums(n, x, xx);
                case RATIO ->
                    new RatioStatistic(BivariateMoments.ofSums(Moments.ofSums(n, x, xx), Moments.ofSums(n, y, yy), xy));
            };
        }
    }

    /**
     * Sums of the third order.
     *
     * @param xxx of the numerators' cubes
     * @param xxy of their squares with the denominators
     * @param xyy of the numerators with the denominators' squares
     * @param yyy of the denominators' cubes
     */
    record Cubes(double xxx, double xxy, double xyy, double yyy) {

        static final Cubes NOTHING = new Cubes(0, 0, 0, 0);

        Cubes plus(Cubes other) {
            return new Cubes(xxx + other.xxx, xxy + other.xxy, xyy + other.xyy, yyy + other.yyy);
        }

        Cubes scaled(double factor) {
            return new Cubes(xxx * factor * factor * factor, xxy * factor * factor, xyy * factor, yyy);
        }

        /** Σ(x − R·y)³. */
        double ofShares(double ratio) {
            return xxx - 3 * ratio * xxy + 3 * ratio * ratio * xyy - ratio * ratio * ratio * yyy;
        }
    }

    /**
     * Sums over the numerators from before the viewers' first sight.
     *
     * @param p     their sum
     * @param pp    of their squares
     * @param xp    of the products with those after
     * @param known viewers with one other than 0
     */
    record Before(double p, double pp, double xp, long known) {

        static final Before NOTHING = new Before(0, 0, 0, 0);

        Before plus(Before other) {
            return new Before(p + other.p, pp + other.pp, xp + other.xp, known + other.known);
        }

        Before scaled(double factor) {
            return new Before(p * factor, pp * factor * factor, xp * factor * factor, known);
        }
    }

    OutcomeRow plus(OutcomeRow other) {
        var both = new ArrayList<Sums>();
        for (int metric = 0; metric < sums.size(); metric++) {
            both.add(sums.get(metric).plus(other.sums.get(metric)));
        }
        return new OutcomeRow(arm, period, cluster, day, part, former, n + other.n, both);
    }

    /** No viewer. */
    static OutcomeRow nothing(int metrics) {
        return new OutcomeRow(0, 0, "", LocalDate.EPOCH, 0, false, 0, Collections.nCopies(metrics, Sums.NOTHING));
    }
}
