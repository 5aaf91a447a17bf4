package app.dapei.suggestions.core.quality;

import app.dapei.suggestions.core.Calibration;
import app.dapei.suggestions.core.Interval;
import app.dapei.suggestions.core.ScoreScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a score means what it says: of pairs with about this score, how many were bought.
 *
 * @param from least score, included
 * @param to greatest score, excluded; 100 belongs to the last
 * @param pairs listed pairs with such a score
 * @param bought those of them that were in the later basket
 * @param expected the share that the scores said, on average
 */
public record Reliability(int from, int to, int pairs, int bought, double expected) {

    private static final int STEP = 10;

    /** Share that was bought. */
    public double seen() {
        return pairs == 0 ? Double.NaN : (double) bought / pairs;
    }

    public Interval interval() {
        return Interval.ofShare(bought, pairs);
    }

    /** Gathers listed pairs. */
    static final class Collector {

        private double[] points = new double[1024];
        private boolean[] bought = new boolean[1024];
        private int size;

        void add(double share, boolean wasBought) {
            if (size == points.length) {
                points = Arrays.copyOf(points, 2 * size);
                bought = Arrays.copyOf(bought, 2 * size);
            }
            points[size] = ScoreScale.points(share);
            bought[size++] = wasBought;
        }

        Calibration fit() {
            return Calibration.fit(Arrays.copyOf(points, size), Arrays.copyOf(bought, size));
        }

        List<Reliability> after(Calibration calibration) {
            int bins = (int) ScoreScale.MOST / STEP;
            int[] pairs = new int[bins];
            int[] hits = new int[bins];
            double[] sums = new double[bins];
            for (int i = 0; i < size; i++) {
                double score = calibration.of(points[i]);
                int bin = Math.min(bins - 1, (int) (score / STEP));
                pairs[bin]++;
                hits[bin] += bought[i] ? 1 : 0;
                sums[bin] += ScoreScale.share(score);
            }
            var rows = new ArrayList<Reliability>();
            for (int bin = 0; bin < bins; bin++) {
                if (pairs[bin] > 0) {
                    rows.add(new Reliability(
                            bin * STEP, (bin + 1) * STEP, pairs[bin], hits[bin], sums[bin] / pairs[bin]));
                }
            }
            return List.copyOf(rows);
        }
    }
}
