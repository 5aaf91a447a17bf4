package app.dapei.experiments;

import app.dapei.experiments.core.BivariateMoments;
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
     * @param xxx of the numerators' cubes; NaN where nobody asks for the skewness
     */
    record Sums(double x, double xx, double y, double yy, double xy, double xxx) {

        static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(x + other.x, xx + other.xx, y + other.y, yy + other.yy, xy + other.xy, xxx + other.xxx);
        }

        /** With numerators in another unit. */
        Sums scaled(double factor) {
            return new Sums(x * factor, xx * factor * factor, y, yy, xy * factor, xxx * factor * factor * factor);
        }

        Skewness skewness(long n) {
            return Skewness.ofSums(n, x, xx, xxx);
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
