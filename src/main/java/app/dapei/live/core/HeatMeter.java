package app.dapei.live.core;

import app.dapei.live.core.Heat.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Measures a room every ten seconds, at moments counted from its start, so that the same events give the same heat
 * whatever comes between them. Comments, likes and clicks count per minute; each is set against its own median of the
 * last half hour.
 */
final class HeatMeter {

    /** How often. */
    static final Duration STEP = Duration.ofSeconds(10);

    private static final int STEPS_A_MINUTE = 6;
    private static final int STEPS_KEPT = 180;
    private static final int STEPS_TO_SETTLE = 18;
    private static final int FIGURES = 4;
    private static final int ONLINE = 0;
    private static final int COMMENTS = 1;
    private static final int LIKES = 2;
    private static final int CLICKS = 3;
    private static final double[] WEIGHTS = {0.25, 0.25, 0.25, 0.25};

    /** Counts of the current step and the last ones, by figure; {@code [figure][step mod 6]}. */
    private final long[][] counts = new long[FIGURES][STEPS_A_MINUTE];

    private final long[][] readings = new long[FIGURES][STEPS_KEPT];
    private long online;
    private long steps;
    private Heat heat = Heat.UNKNOWN;

    void commented() {
        counts[COMMENTS][slot()]++;
    }

    void liked(int taps) {
        counts[LIKES][slot()] += taps;
    }

    void clicked(int times) {
        counts[CLICKS][slot()] += times;
    }

    void watching(long viewers) {
        online = viewers;
    }

    private int slot() {
        return (int) (steps % STEPS_A_MINUTE);
    }

    /** Ends a step. */
    Heat measure(Instant at) {
        int kept = (int) (steps % STEPS_KEPT);
        readings[ONLINE][kept] = online;
        for (int figure = COMMENTS; figure < FIGURES; figure++) {
            readings[figure][kept] = Arrays.stream(counts[figure]).sum();
        }
        steps++;
        for (int figure = COMMENTS; figure < FIGURES; figure++) {
            counts[figure][slot()] = 0;
        }
        int known = (int) Math.min(steps, STEPS_KEPT);
        var each = new Reading[FIGURES];
        double value = 0;
        for (int figure = 0; figure < FIGURES; figure++) {
            each[figure] = new Reading(readings[figure][kept], median(readings[figure], known));
            value += WEIGHTS[figure] * each[figure].ratio();
        }
        heat = new Heat(at, value, each[ONLINE], each[COMMENTS], each[LIKES], each[CLICKS], steps >= STEPS_TO_SETTLE);
        return heat;
    }

    private static double median(long[] values, int known) {
        var sorted = Arrays.copyOf(values, known);
        Arrays.sort(sorted);
        return known % 2 == 1 ? sorted[known / 2] : (sorted[known / 2 - 1] + sorted[known / 2]) / 2.0;
    }

    Heat heat() {
        return heat;
    }
}
