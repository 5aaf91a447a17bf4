package app.dapei.insights.core;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether showing a bundle drives viewers away: leaves per viewer and minute in the two minutes after it is shown,
 * against the minutes of the same broadcasts in which no bundle has just been shown. The ratio's interval is the usual
 * one of two Poisson rates on the logarithmic scale.
 */
public final class LeavingWatch {

    private static final double Z_95 = 1.959963984540054;
    private static final int MINUTES = 2;
    private static final long LEAST_LEAVES = 10;

    private long leavesAfter;
    private double exposureAfter;
    private long leavesElse;
    private double exposureElse;

    /** What is known. */
    public sealed interface Result {}

    /** So many leaves after it was shown, and else, of the least that is needed of both. */
    public record TooLittle(long after, long elsewhere, long least) implements Result {}

    /**
     * Leaves for each viewer and minute.
     *
     * @param after in the two minutes after it was shown
     * @param elsewhere in the matched minutes
     * @param low lower end of the 95 % interval of the ratio
     * @param high its upper end
     * @param leaves how many left after it was shown
     */
    public record Known(double after, double elsewhere, double low, double high, long leaves) implements Result {

        public double ratio() {
            return after / elsewhere;
        }
    }

    /**
     * Adds a broadcast.
     *
     * @param joins viewers who came, by minute
     * @param leaves viewers who left, by minute
     * @param shown when the bundle was shown
     * @param anyShown when any bundle was shown, this one included
     */
    public void add(
            Map<Instant, Long> joins,
            Map<Instant, Long> leaves,
            Collection<Instant> shown,
            Collection<Instant> anyShown) {
        Set<Instant> after = minutesAfter(shown);
        Set<Instant> busy = minutesAfter(anyShown);
        var minutes = new TreeMap<Instant, Long>();
        joins.forEach((minute, count) -> minutes.merge(minute, count, Long::sum));
        leaves.forEach((minute, count) -> minutes.merge(minute, 0L, Long::sum));
        if (minutes.isEmpty()) {
            return;
        }
        long present = 0;
        for (Instant minute = minutes.firstKey();
                !minute.isAfter(minutes.lastKey());
                minute = minute.plus(Duration.ofMinutes(1))) {
            long left = leaves.getOrDefault(minute, 0L);
            present += joins.getOrDefault(minute, 0L);
            if (after.contains(minute)) {
                leavesAfter += left;
                exposureAfter += present;
            } else if (!busy.contains(minute)) {
                leavesElse += left;
                exposureElse += present;
            }
            present = Math.max(0, present - left);
        }
    }

    public Result result() {
        if (leavesAfter < LEAST_LEAVES || leavesElse < LEAST_LEAVES || exposureAfter == 0 || exposureElse == 0) {
            return new TooLittle(leavesAfter, leavesElse, LEAST_LEAVES);
        }
        double rateAfter = leavesAfter / exposureAfter;
        double rateElse = leavesElse / exposureElse;
        double spread = Math.exp(Z_95 * Math.sqrt(1.0 / leavesAfter + 1.0 / leavesElse));
        double ratio = rateAfter / rateElse;
        return new Known(rateAfter, rateElse, ratio / spread, ratio * spread, leavesAfter);
    }

    private static Set<Instant> minutesAfter(Collection<Instant> shown) {
        var minutes = new HashSet<Instant>();
        for (Instant moment : shown) {
            Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
            for (int i = 0; i < MINUTES; i++) {
                minutes.add(minute.plus(Duration.ofMinutes(i)));
            }
        }
        return minutes;
    }
}
