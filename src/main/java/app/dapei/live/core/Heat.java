package app.dapei.live.core;

import java.time.Instant;

/**
 * How lively a room is, compared with what is usual in it.
 *
 * @param at when it was measured
 * @param value the weighted mean of the four ratios; 1 is usual
 * @param online viewers watching
 * @param comments in the last minute
 * @param likes in the last minute
 * @param clicks in the last minute
 * @param settled whether the room has been measured long enough to know what is usual
 */
public record Heat(
        Instant at, double value, Reading online, Reading comments, Reading likes, Reading clicks, boolean settled) {

    /** Before anything was measured. */
    public static final Heat UNKNOWN =
            new Heat(Instant.EPOCH, 1, Reading.NONE, Reading.NONE, Reading.NONE, Reading.NONE, false);

    /**
     * A figure beside the room's own median of the last half hour.
     *
     * @param now the figure
     * @param usual the median
     */
    public record Reading(long now, double usual) {

        /** More counts as so much. */
        public static final double MOST = 3;

        static final Reading NONE = new Reading(0, 0);

        /** Times the usual, 0 to {@value #MOST}; 1 where nothing is usual and nothing happens. */
        public double ratio() {
            if (usual <= 0) {
                return now == 0 ? 1 : MOST;
            }
            return Math.min(MOST, now / usual);
        }
    }
}
